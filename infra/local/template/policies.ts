import { list, record, text } from './properties.ts';
import type { Template } from './template.ts';

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions: Readonly<Record<string, unknown>>;
}

/** Every statement a function's role holds: its own policies and those attached to it. */
export const policiesOf = (template: Template, functionId: string): readonly Statement[] => {
  const roleId = template.functions.find((one) => one.id === functionId)?.roleId;
  if (roleId === undefined) return [];
  const roleName = text(template.resolve({ Ref: roleId }));
  const inline = template
    .ofType('AWS::IAM::Role')
    .filter((role) => role.id === roleId)
    .flatMap((role) => list(role.properties.Policies).map((policy) => record(policy).PolicyDocument));
  const attached = [...template.ofType('AWS::IAM::Policy'), ...template.ofType('AWS::IAM::ManagedPolicy')]
    .filter((policy) => list(policy.properties.Roles).map(String).includes(roleName))
    .map((policy) => policy.properties.PolicyDocument);
  return [...inline, ...attached].flatMap((document) => list(record(document).Statement).map(toStatement));
};

const toStatement = (value: unknown): Statement => {
  const statement = record(value);
  return {
    effect: statement.Effect === 'Deny' ? 'Deny' : 'Allow',
    actions: list(statement.Action).map(String),
    resources: list(statement.Resource).map(String),
    conditions: record(statement.Condition),
  };
};

const toPattern = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );

/** Whether an IAM pattern (`*`, `?`) covers a text. */
export const covers = (glob: string, value: string): boolean => glob === '*' || glob === value || toPattern(glob).test(value);

/** Whether the statements allow the action on the resource; conditions are left to the cloud. */
export const allows = (statements: readonly Statement[], action: string, resource: string): boolean => {
  const applies = (statement: Statement): boolean =>
    statement.actions.some((glob) => covers(glob.toLowerCase(), action.toLowerCase())) &&
    statement.resources.some((glob) => covers(glob, resource));
  const matching = statements.filter(applies);
  return matching.some(({ effect }) => effect === 'Allow') && !matching.some(({ effect }) => effect === 'Deny');
};
