import { Link } from 'react-router';
import { EmptyState } from '../shared/ui/EmptyState';

export function NotFoundPage() {
  return (
    <EmptyState icon="calendar" title="There is no such page" action={<Link to="/">Go to your calendar</Link>}>
      The address may be old or mistyped.
    </EmptyState>
  );
}
