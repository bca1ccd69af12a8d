import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { PERSON_KEYS } from '../../shared/aws/keys.ts';
import type { SubjectStore } from '../../shared/aws/subject-store.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { DAY, plus } from '../../shared/vocabulary/instants.ts';
import type { ContactRole } from '../../shared/vocabulary/issue-linking.ts';
import { LINK_HORIZON_DAYS, linkContacts } from '../../shared/vocabulary/issue-linking.ts';
import type { CaseOnPerson } from './settle-conversation.ts';
import type { Ticket } from './ticket-head.ts';

/** Where a conversation stands among the customer's issues. */
export interface IssueLink {
  readonly issueId: string;
  readonly role: ContactRole;
}

/** Twice the horizon of linking: a late contact moves the links of one horizon, each of which looks back another. */
const WINDOW_DAYS = 2 * LINK_HORIZON_DAYS;

interface VersionedCase {
  readonly body: CaseOnPerson;
  readonly version: number;
}

const casesAround = async (
  client: DynamoDBDocumentClient,
  table: string,
  customerId: string,
  at: Instant,
): Promise<readonly VersionedCase[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: '#pk = :person AND #sk BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      ExpressionAttributeValues: {
        ':person': PERSON_KEYS.subject(customerId),
        ':from': PERSON_KEYS.conversation(plus(at, -WINDOW_DAYS * DAY), ''),
        ':to': PERSON_KEYS.conversation(plus(at, WINDOW_DAYS * DAY), '~'),
      },
    }),
  );
  return Items.filter((item) => item.retired !== true) as unknown as readonly VersionedCase[];
};

/**
 * Writes the issue of this conversation and of the customer's later ones. A link depends on earlier contacts only, so its guard is the sum
 * of their versions: whoever saw more wins, and a contact that arrives late moves the links after it.
 */
export const linkIssues =
  (client: DynamoDBDocumentClient, table: string, store: SubjectStore) =>
  async (customerId: string, ticket: Ticket): Promise<void> => {
    const cases = await casesAround(client, table, customerId, ticket.openedAt);
    const affected = cases.filter(({ body }) => body.at >= ticket.openedAt);
    for (const { body } of affected) {
      const before = cases.filter((other) => other.body.at <= body.at && other.body.at >= plus(body.at, -WINDOW_DAYS * DAY));
      const found = linkContacts(before.map((other) => other.body)).contacts.find(
        ({ contact }) => contact.ticketId === body.ticketId,
      );
      if (found?.issueId === undefined) continue;
      const version = before.reduce((sum, other) => sum + other.version, 0);
      await store.writeDerived(
        {
          table,
          pk: PERSON_KEYS.subject(customerId),
          sk: PERSON_KEYS.issueLink(body.ticketId),
          body: { issueId: found.issueId, role: found.role },
        },
        version,
      );
    }
  };
