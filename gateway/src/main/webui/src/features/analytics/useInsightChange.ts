import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../shared/ui/Toast';
import { changeInsight, insightsQuery, type DateRange, type Insight, type InsightChange } from './api';

export type ChangeInsight = (insight: Insight, change: InsightChange) => void;

/** Changes what the person does with a finding: seen at once, taken back when the server refuses. */
export function useInsightChange(range: DateRange): ChangeInsight {
  const client = useQueryClient();
  const say = useToast();
  const { queryKey } = insightsQuery(range);

  const show = (changed: Insight) => {
    client.setQueryData(queryKey, (insights) => insights?.map((one) => (one.id === changed.id ? changed : one)));
  };
  const mutation = useMutation({
    mutationFn: ({ insight, change }: { insight: Insight; change: InsightChange }) => changeInsight(insight.id, change),
    onMutate: ({ insight, change }) => show({ ...insight, ...change }),
    onSuccess: show,
    onError: (_, { insight }) => {
      show(insight);
      say('That could not be saved. Try again in a moment.');
    },
  });
  const change: ChangeInsight = (insight, wanted) => {
    mutation.mutate({ insight, change: wanted });
    if (wanted.isDismissed) {
      say('Insight dismissed', { label: 'Undo', run: () => change({ ...insight, ...wanted }, { isDismissed: false }) });
    }
  };
  return change;
}
