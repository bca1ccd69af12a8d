const group = (items, keyOf) => {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
};

const RISKS = ['low', 'medium', 'high', 'critical'];
export const riskRank = (risk) => RISKS.indexOf(risk);

/** States in which somebody still has to do something. */
export const isOpen = (ticket) => ticket.work && ticket.state !== 'resolved' && ticket.state !== 'closed';

/** A reminder that did not reach the customer, and will not or not yet. */
export const isUnsent = (reminder) => reminder.state !== 'sent';

/** The data with the ways through it that the views need, built once. */
export const modelOf = (data) => {
  const byTime = [...data.tickets].sort((a, b) => (a.openedAt < b.openedAt ? 1 : a.openedAt > b.openedAt ? -1 : 0));
  const tickets = new Map(byTime.map((ticket) => [ticket.ticketId, ticket]));
  const conversations = new Map(data.conversations.map((conversation) => [conversation.ticketId, conversation]));
  const texts = new Map();
  return {
    tickets: byTime,
    ticket: (ticketId) => tickets.get(ticketId),
    conversation: (ticketId) => conversations.get(ticketId),
    ticketsOf: group(byTime, (ticket) => ticket.customerId),
    ticketsOfIssue: group(byTime, (ticket) => ticket.issue?.issueId),
    eventsOf: group(data.events, (event) => event.ticketId),
    remindersOf: group(data.reminders, (reminder) => reminder.customerId),
    messagesOf: group(data.outbox, (message) => message.customerId),
    customers: new Map(data.customers.map((customer) => [customer.customerId, customer])),
    /** All words of a ticket in lower case, for the search; made when first asked for. */
    searchText: (ticket, names) => {
      const known = texts.get(ticket);
      if (known !== undefined) return known;
      const turns = conversations.get(ticket.ticketId)?.turns ?? [];
      const made = [
        ticket.ticketId,
        ticket.conversationId,
        ticket.customerId ?? '',
        ticket.complaint?.number ?? '',
        names(ticket),
        ticket.brief.summary,
        ...turns.map((turn) => turn.text),
      ]
        .join('\n')
        .toLowerCase();
      texts.set(ticket, made);
      return made;
    },
  };
};
