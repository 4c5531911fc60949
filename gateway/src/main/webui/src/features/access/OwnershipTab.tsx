import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTimeStyle } from '../../shared/auth/profile';
import { formatDateTime } from '../../shared/time/format';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { Loading } from '../../shared/ui/Loading';
import { Notice, ProblemNotice } from '../../shared/ui/Notice';
import { Select } from '../../shared/ui/Select';
import styles from './Access.module.css';
import { nameOf } from './accessText';
import { accessQuery, offerTransfer, transferQuery, withdrawTransfer } from './api';

/** Offers the calendar to somebody who has access, and takes the offer back. */
export function OwnershipTab({ calendarId }: { readonly calendarId: string }) {
  const style = useTimeStyle();
  const client = useQueryClient();
  const transfer = useQuery(transferQuery(calendarId));
  const access = useQuery(accessQuery(calendarId));
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState('');
  const refresh = () => client.invalidateQueries({ queryKey: transferQuery(calendarId).queryKey });
  const offer = useMutation({
    mutationFn: (userId: string) => offerTransfer(calendarId, userId),
    onSuccess: () => setSaid('The ownership is offered'),
    onSettled: refresh,
  });
  const withdraw = useMutation({
    mutationFn: () => withdrawTransfer(calendarId),
    onSuccess: () => setSaid('The offer is taken back'),
    onSettled: refresh,
  });
  const failed = offer.error ?? withdraw.error ?? transfer.error ?? access.error;
  const people = (access.data?.people ?? []).flatMap((holder) =>
    holder.userId !== null && !['OWNER', 'FREE_BUSY', 'GUEST'].includes(holder.role) ? [{ value: holder.userId, label: nameOf(holder) }] : [],
  );

  return (
    <>
      <p className={styles['nothing']}>
        The new owner decides about everything. You keep access as an admin, and links and feeds go on working.
      </p>
      {failed && <ProblemNotice error={failed} />}
      <p role="status" className={styles['said']}>
        {said}
      </p>
      {(transfer.isPending || access.isPending) && <Loading label="Loading" />}
      {transfer.data && (
        <Notice
          tone="info"
          icon="people"
          title={`Offered to ${transfer.data.to.name ?? 'somebody'}`}
          actions={
            <Button size="s" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
              Take the offer back
            </Button>
          }
        >
          {transfer.data.expiresAt && `They can accept it until ${formatDateTime(transfer.data.expiresAt, style)}.`}
        </Notice>
      )}
      {transfer.data === null && access.isSuccess && people.length === 0 && (
        <p className={styles['nothing']}>Share the calendar first: only somebody with access can become its owner.</p>
      )}
      {transfer.data === null && people.length > 0 && (
        <form
          className={styles['offer']}
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen !== '' && !offer.isPending) offer.mutate(chosen);
          }}
        >
          <Field label="New owner">
            {(control) => (
              <Select {...control} value={chosen} options={[{ value: '', label: 'Choose a person' }, ...people]} onChange={setChosen} />
            )}
          </Field>
          <Button type="submit" busy={offer.isPending} disabled={chosen === ''}>
            Offer the ownership
          </Button>
        </form>
      )}
    </>
  );
}
