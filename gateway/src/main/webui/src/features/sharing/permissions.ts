import { PERMISSIONS, type Permission } from './api';

const WORDS: Readonly<Record<Permission, { readonly label: string; readonly explained: string }>> = {
  FREE_BUSY: { label: 'Free/busy only', explained: 'Sees when you are busy, and nothing else.' },
  VIEW: { label: 'View', explained: 'Sees the events.' },
  COMMENT: { label: 'Comment', explained: 'Sees the events and comments on them.' },
  EDIT: { label: 'Edit', explained: 'Adds, changes and removes events.' },
  ADMIN: { label: 'Admin', explained: 'Edits, and manages the settings of the calendar. Sharing stays with you.' },
};

export const PERMISSION_OPTIONS = PERMISSIONS.map((value) => ({ value, label: WORDS[value].label }));

export function permissionLabel(permission: Permission): string {
  return WORDS[permission].label;
}

export function permissionExplained(permission: Permission): string {
  return WORDS[permission].explained;
}
