import { describe, expect, it } from 'vitest';
import { may, readOnly } from './rights';

const calendar = { myRights: ['event.read', 'event.create', 'comment.create'], isArchived: false };

describe('rights', () => {
  it('are what the server says', () => {
    expect(may(calendar, 'event.create')).toBe(true);
    expect(may(calendar, 'event.delete')).toBe(false);
  });

  it('of an archived calendar are to read', () => {
    expect(may({ ...calendar, isArchived: true }, 'event.create')).toBe(false);
    expect(may({ ...calendar, isArchived: true }, 'event.read')).toBe(true);
  });

  it('of a calendar that is kept elsewhere are to read and to comment', () => {
    expect(readOnly(calendar).myRights).toEqual(['event.read', 'comment.create']);
  });
});
