import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTimeStyle } from '../../shared/auth/profile';
import { may } from '../../shared/auth/rights';
import { formatDateTime } from '../../shared/time/format';
import { Avatar } from '../../shared/ui/Avatar';
import { Button } from '../../shared/ui/Button';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { commentsQuery, deleteComment, type Comment } from './api';
import { CommentForm } from './CommentForm';
import styles from './EventDetails.module.css';
import type { EventCalendar } from './types';

interface CommentsProps {
  readonly calendar: EventCalendar;
  readonly eventId: string;
}

/** What people wrote about an event, and a place to write. */
export function Comments({ calendar, eventId }: CommentsProps) {
  const client = useQueryClient();
  const query = commentsQuery(calendar.id, eventId);
  const comments = useInfiniteQuery(query);
  const [said, setSaid] = useState('');
  const refresh = () => client.invalidateQueries({ queryKey: query.queryKey });
  const remove = useMutation({
    mutationFn: (comment: Comment) => deleteComment(calendar.id, eventId, comment.id),
    onSuccess: () => setSaid('Comment deleted'),
    onSettled: refresh,
  });
  const all = comments.data?.pages.flatMap((page) => page.comments) ?? [];
  const moderates = ['OWNER', 'ADMIN'].includes(calendar.role);

  return (
    <section className={styles['section']} aria-label="Comments">
      <h3>Comments</h3>
      {comments.isPending && <Loading label="Loading comments" />}
      {comments.error && <ProblemNotice error={comments.error} onRetry={() => void comments.refetch()} />}
      {remove.error && <ProblemNotice error={remove.error} />}
      {comments.isSuccess && all.length === 0 && <p className={styles['nothing']}>No comments yet.</p>}
      {all.length > 0 && (
        <ul role="list" aria-label="Comments" className={styles['comments']}>
          {all.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              busy={remove.isPending && remove.variables.id === comment.id}
              onDelete={comment.isMine || moderates ? () => remove.mutate(comment) : null}
            />
          ))}
        </ul>
      )}
      {comments.hasNextPage && (
        <Button size="s" kind="quiet" busy={comments.isFetchingNextPage} onClick={() => void comments.fetchNextPage()}>
          Show more comments
        </Button>
      )}
      <p role="status" className={styles['said']}>
        {said}
      </p>
      {may(calendar, 'comment.create') && (
        <CommentForm
          calendarId={calendar.id}
          eventId={eventId}
          onWritten={async () => {
            setSaid('Comment added');
            await refresh();
          }}
        />
      )}
    </section>
  );
}

interface CommentItemProps {
  readonly comment: Comment;
  readonly busy: boolean;
  readonly onDelete: (() => void) | null;
}

function CommentItem({ comment, busy, onDelete }: CommentItemProps) {
  const style = useTimeStyle();
  const name = comment.author?.name || 'Somebody';
  return (
    <li>
      <Avatar id={comment.author?.id ?? name} name={name} size="s" />
      <div className={styles['who']}>
        <p className={styles['byline']}>
          <strong>{name}</strong> <time dateTime={comment.createdAt}>{formatDateTime(comment.createdAt, style)}</time>
        </p>
        <p className={styles['notes']}>{comment.body}</p>
      </div>
      {onDelete && (
        <Button size="s" kind="quiet" busy={busy} aria-label={`Delete comment of ${name}`} onClick={onDelete}>
          Delete
        </Button>
      )}
    </li>
  );
}
