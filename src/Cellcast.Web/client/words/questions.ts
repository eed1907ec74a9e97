// The 25 questions in the user's words, by their numbers.

export const questions = {
  1: 'Who makes what, where, and who owns it?',
  2: 'How oversupplied is 2030, and by whom?',
  3: 'How large is the cost gap to China, and what explains it?',
  4: 'Which tariff or credit closes it, and at what public cost?',
  5: 'At what price do US LFP cells match Chinese imports?',
  6: 'Does my supply chain earn the credit, now and in 2030?',
  7: 'What tariff do I pay on this product, from here, on this day?',
  8: 'What will a cell cost in 2030 and 2035?',
  9: 'At what lithium price does sodium win, and for how long?',
  10: 'Can my factory be converted, to what, for how much?',
  11: 'Which chemistry suits my application?',
  12: 'What share will next-generation cells reach by 2030 and 2035?',
  13: 'Which announced plants are real, and when do they start?',
  14: 'If EV credits and standards go, how many GWh and plants are lost?',
  15: 'Will storage fill the hole that cars leave?',
  16: 'Where does the chain break if China stops exporting?',
  17: 'How much graphite, cobalt and lithium will Europe need?',
  18: 'Where can we lead, if not in lithium-ion?',
  19: 'Which policy package buys most share or security for its money?',
  20: 'Is it cheaper to catch up or to leapfrog?',
  21: 'Can defence and public fleets carry a new technology?',
  22: 'What would have changed history?',
  23: 'Which partner deal helps: Korean, Chinese, licence, joint venture?',
  24: 'Where is the value, and where should I integrate?',
  25: 'Is this claim right? Paste a number.',
} as const;

/** The question an address was opened for. */
export function questionOf(number: string | undefined): string | undefined {
  return (questions as Readonly<Record<string, string>>)[number ?? ''];
}
