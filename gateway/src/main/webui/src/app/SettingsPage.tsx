import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DigestChoice } from '../features/analytics/DigestChoice';
import { BlockedSenders } from '../features/sharing/BlockedSenders';
import { changeProfile, profileQuery, useProfile, type Profile, type ProfileChange } from '../shared/auth/profile';
import { knownZone, zones } from '../shared/time/zone';
import { Field } from '../shared/ui/Field';
import { ProblemNotice } from '../shared/ui/Notice';
import { Select } from '../shared/ui/Select';
import { useToast } from '../shared/ui/Toast';
import styles from './SettingsPage.module.css';

/** Regions of a language differ in how they write numbers and dates. */
const LOCALES = [
  { value: 'en', label: 'English' },
  { value: 'en-US', label: 'English (United States)' },
  { value: 'en-GB', label: 'English (United Kingdom)' },
  { value: 'de', label: 'Deutsch' },
  { value: 'de-AT', label: 'Deutsch (Österreich)' },
  { value: 'de-CH', label: 'Deutsch (Schweiz)' },
] as const;

const WEEK_STARTS = [
  { value: '1', label: 'Monday' },
  { value: '0', label: 'Sunday' },
  { value: '6', label: 'Saturday' },
] as const;

/** How a person wants weeks, times and words. Each choice is saved when it is made. */
export function SettingsPage() {
  const me = useProfile();
  const client = useQueryClient();
  const say = useToast();
  const save = useMutation({
    mutationFn: (change: ProfileChange) => changeProfile(change),
    onSuccess: async (changed) => {
      client.setQueryData(profileQuery.queryKey, changed);
      say('Saved');
      // Numbers and findings are cut by the zone and the week, and told in the language.
      await client.invalidateQueries({ queryKey: ['analytics'] });
    },
  });
  const zone = knownZone(me.timezone);

  return (
    <div className={styles['page']}>
      <h1>Settings</h1>
      <p className={styles['lead']}>Each choice is saved at once.</p>
      <Field label="Language of insights and reports" hint="Also how dates and numbers are written.">
        {(control) => <Select {...control} value={localeOf(me)} options={LOCALES} onChange={(locale) => save.mutate({ locale })} />}
      </Field>
      <Field label="Time zone" hint="Days, weeks and working hours are those of this zone.">
        {(control) => (
          <Select
            {...control}
            value={zone}
            options={zones(zone).map((value) => ({ value, label: value.replace(/_/g, ' ') }))}
            onChange={(timezone) => save.mutate({ timezone })}
          />
        )}
      </Field>
      <Field label="The week starts on">
        {(control) => (
          <Select
            {...control}
            value={String(me.weekStartsOn)}
            options={WEEK_STARTS}
            onChange={(day) => save.mutate({ weekStartsOn: Number(day) })}
          />
        )}
      </Field>
      <DigestChoice />
      {save.error && <ProblemNotice error={save.error} />}
      <BlockedSenders />
    </div>
  );
}

/** The entry that fits best: the locale itself, else its language, else English. */
function localeOf({ locale }: Profile): (typeof LOCALES)[number]['value'] {
  const tag = locale.replace('_', '-');
  const found = LOCALES.find(({ value }) => value === tag) ?? LOCALES.find(({ value }) => value === tag.split('-')[0]);
  return found?.value ?? 'en';
}
