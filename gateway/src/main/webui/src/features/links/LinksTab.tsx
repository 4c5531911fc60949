import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../shared/ui/Button';
import { CopyField } from '../../shared/ui/CopyField';
import { Icon } from '../../shared/ui/Icon';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { linksQuery, revokeLink, rotateLink, type MadeLink, type ShareLink } from './api';
import { LinkForm } from './LinkForm';
import { LinkItem } from './LinkItem';
import styles from './Links.module.css';

/** Links by which people without an account see the calendar. An address is shown once, when it is made. */
export function LinksTab({ calendarId }: { readonly calendarId: string }) {
  const client = useQueryClient();
  const links = useQuery(linksQuery(calendarId));
  const [making, setMaking] = useState(false);
  const [fresh, setFresh] = useState<MadeLink | null>(null);
  const [said, setSaid] = useState('');
  const refresh = () => client.invalidateQueries({ queryKey: linksQuery(calendarId).queryKey });
  const show = (made: MadeLink) => {
    setFresh(made);
    setMaking(false);
    setSaid('The address is ready. Copy it now: it is not shown again.');
    return refresh();
  };
  const rotate = useMutation({ mutationFn: (link: ShareLink) => rotateLink(calendarId, link.id), onSuccess: show });
  const revoke = useMutation({
    mutationFn: (link: ShareLink) => revokeLink(calendarId, link.id),
    onSuccess: (_, link) => {
      setSaid(`The link ${nameOf(link)} no longer works`);
      setFresh((old) => (old?.link.id === link.id ? null : old));
    },
    onSettled: refresh,
  });
  const failed = rotate.error ?? revoke.error;

  return (
    <>
      <p className={styles['lead']}>Whoever has a link sees the calendar without an account. Nobody can change anything with it.</p>
      {failed && <ProblemNotice error={failed} />}
      <p role="status" className={styles['said']}>
        {said}
      </p>
      {fresh && (
        <>
          <CopyField label={`Address of ${nameOf(fresh.link)}`} value={fresh.url} hint="A page to read in the browser." />
          {fresh.feedUrl && (
            <CopyField label={`Feed of ${nameOf(fresh.link)}`} value={fresh.feedUrl} hint="For calendar apps that subscribe to an address." />
          )}
        </>
      )}
      {links.isPending && <Loading label="Loading links" />}
      {links.error && <ProblemNotice error={links.error} onRetry={() => void links.refetch()} />}
      {links.data?.length === 0 && !making && <p className={styles['lead']}>There is no link yet.</p>}
      {links.data && links.data.length > 0 && (
        <ul role="list" aria-label="Links" className={styles['list']}>
          {links.data.map((link) => (
            <LinkItem
              key={link.id}
              link={link}
              busy={rotate.isPending || revoke.isPending}
              onRotate={() => rotate.mutate(link)}
              onRevoke={() => revoke.mutate(link)}
            />
          ))}
        </ul>
      )}
      {making && <LinkForm calendarId={calendarId} onMade={show} onCancel={() => setMaking(false)} />}
      {!making && (
        <Button className={styles['start'] ?? ''} icon={<Icon name="plus" size={16} />} onClick={() => setMaking(true)}>
          New link
        </Button>
      )}
    </>
  );
}

function nameOf(link: ShareLink): string {
  return link.label ?? (link.kind === 'FULL' ? 'with details' : 'with busy times');
}
