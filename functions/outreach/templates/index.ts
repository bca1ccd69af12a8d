import { ACCOUNT_TEMPLATES } from './account.ts';
import { CARE_TEMPLATES } from './care.ts';
import { OVERDUE_TEMPLATES } from './overdue.ts';
import { PAYMENT_TEMPLATES } from './payment.ts';
import type { MessageTemplate } from './template.ts';

/** Every approved message. */
export const TEMPLATES: readonly MessageTemplate[] = [
  ...ACCOUNT_TEMPLATES,
  ...PAYMENT_TEMPLATES,
  ...OVERDUE_TEMPLATES,
  ...CARE_TEMPLATES,
];

const BY_ID = new Map(TEMPLATES.map((template) => [template.id, template]));

export const templateById = (id: string): MessageTemplate | undefined => BY_ID.get(id);
