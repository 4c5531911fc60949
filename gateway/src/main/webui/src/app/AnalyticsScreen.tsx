import { AnalyticsPage } from '../features/analytics/AnalyticsPage';
import { PageTitle } from './PageTitle';

export function AnalyticsScreen() {
  return (
    <>
      <PageTitle>Analytics</PageTitle>
      <AnalyticsPage />
    </>
  );
}
