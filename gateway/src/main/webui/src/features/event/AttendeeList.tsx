import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Avatar } from '../../shared/ui/Avatar';
import { Badge } from '../../shared/ui/Badge';
import { Button } from '../../shared/ui/Button';
import { ProblemNotice } from '../../shared/ui/Notice';
import { answerEvent, ANSWERS, eventQuery, type Answer, type Attendee } from './api';
import styles from './EventDetails.module.css';

const ANSWER_WORDS = {
  NEEDS_ACTION: { label: 'No answer yet', tone: 'neutral', button: '' },
  ACCEPTED: { label: 'Comes', tone: 'good', button: 'Accept' },
  TENTATIVE: { label: 'Maybe', tone: 'warn', button: 'Maybe' },
  DECLINED: { label: 'Does not come', tone: 'danger', button: 'Decline' },
} as const;

interface AttendeeListProps {
  readonly calendarId: string;
  readonly eventId: string;
  readonly attendees: readonly Attendee[];
  readonly onChanged: () => Promise<void> | void;
}

/** Who is asked to come and what they said; whoever is among them can answer. */
export function AttendeeList({ calendarId, eventId, attendees, onChanged }: AttendeeListProps) {
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const me = attendees.find(({ isMe }) => isMe);
  const answer = useMutation({
    mutationFn: (status: Answer) => answerEvent(calendarId, eventId, status),
    onSuccess: async (_, status) => {
      setSaid(`Your answer: ${ANSWER_WORDS[status].label}`);
      await Promise.all([client.invalidateQueries({ queryKey: eventQuery(calendarId, eventId).queryKey }), onChanged()]);
    },
  });

  return (
    <section className={styles['section']} aria-label="People">
      <h3>People</h3>
      {me && (
        <div className={styles['answers']} role="group" aria-label="Your answer">
          {ANSWERS.map((status) => (
            <Button
              key={status}
              size="s"
              kind={me.status === status ? 'primary' : 'plain'}
              aria-pressed={me.status === status}
              busy={answer.isPending && answer.variables === status}
              onClick={() => answer.mutate(status)}
            >
              {ANSWER_WORDS[status].button}
            </Button>
          ))}
        </div>
      )}
      <p role="status" className={styles['said']}>
        {said}
      </p>
      {answer.error && <ProblemNotice error={answer.error} />}
      <ul role="list" aria-label="People" className={styles['people']}>
        {attendees.map((one) => (
          <li key={one.id || one.email}>
            <Avatar id={one.email} name={one.name || one.email} size="s" />
            <span className={styles['who']}>
              {one.name || one.email}
              {one.isMe && ' (you)'}
            </span>
            <Badge tone={ANSWER_WORDS[one.status].tone}>{ANSWER_WORDS[one.status].label}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
