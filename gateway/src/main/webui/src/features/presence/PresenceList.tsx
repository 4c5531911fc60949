import { useProfile } from '../../shared/auth/profile';
import { Avatar } from '../../shared/ui/Avatar';
import styles from './PresenceList.module.css';
import { announcement, type Member } from './roster';
import { usePresence, type PresenceNews } from './usePresence';

interface PresenceListProps {
  readonly calendarId: string;
  readonly news: PresenceNews;
}

/** More people than this are counted, not drawn; all are in the list for assistive technology. */
const DRAWN = 5;

/** Who looks at this calendar right now. */
export function PresenceList({ calendarId, news }: PresenceListProps) {
  const self = useProfile();
  const roster = usePresence(calendarId, news);
  const members = [...roster.members].sort((a, b) => Number(b.id === self.id) - Number(a.id === self.id));
  if (roster.phase === 'refused') return null;

  return (
    <div className={styles['presence']} data-phase={roster.phase}>
      {members.length > 0 && (
        <>
          <span className={styles['caption']} aria-hidden="true">
            {roster.phase === 'stale' ? 'Reconnecting' : 'Viewing now'}
          </span>
          <ul role="list" aria-label="Viewing now">
            {members.map((member, index) => (
              <Person key={member.id} member={member} own={member.id === self.id} drawn={index < DRAWN} />
            ))}
          </ul>
          {members.length > DRAWN && (
            <span className={styles['more']} aria-hidden="true">
              +{members.length - DRAWN}
            </span>
          )}
        </>
      )}
      <p className="visually-hidden" role="status" aria-live="polite">
        {announcement(roster, self.id)}
      </p>
    </div>
  );
}

function Person({ member, own, drawn }: { readonly member: Member; readonly own: boolean; readonly drawn: boolean }) {
  const away = member.state === 'away';
  const label = `${member.name}${own ? ' (you)' : ''}${away ? ', away' : ''}`;
  return (
    <li className={drawn ? styles['person'] : 'visually-hidden'} title={label} data-away={away || undefined}>
      {drawn && <Avatar id={member.id} name={member.name} dimmed={away} />}
      <span className="visually-hidden">{label}</span>
      {drawn && <span className={styles['dot']} data-away={away || undefined} aria-hidden="true" />}
    </li>
  );
}
