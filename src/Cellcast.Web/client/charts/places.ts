// One colour for a place everywhere. Seven are told apart by colour; the six quiet ones are summed, or opened and then named.

export interface Place {
  readonly id: string;
  /** As labels in charts write it. */
  readonly short: string;
  /** As sentences write it: "made in the United States". */
  readonly spoken: string;
  /** "European cells". */
  readonly adjective: string;
  /** Name of the colour in tokens.css. */
  readonly token: string;
  readonly strong: boolean;
  /** In addresses: ?make=europe. */
  readonly slug: string;
}

const place = (id: string, short: string, token: string, strong: boolean, slug: string, adjective: string, spoken = id): Place => ({ id, short, token: `place-${token}`, strong, slug, adjective, spoken });

/** In the fixed order of stacks, tables and legends. */
export const places: readonly Place[] = [
  place('China', 'China', 'china', true, 'china', 'Chinese'),
  place('Europe', 'Europe', 'europe', true, 'europe', 'European'),
  place('United States', 'United States', 'united-states', true, 'us', 'US', 'the United States'),
  place('South Korea', 'South Korea', 'south-korea', true, 'korea', 'South Korean'),
  place('Japan', 'Japan', 'japan', true, 'japan', 'Japanese'),
  place('Indonesia & Southeast Asia', 'SE Asia', 'southeast-asia', true, 'southeast-asia', 'Southeast Asian', 'Southeast Asia'),
  place('India', 'India', 'india', true, 'india', 'Indian'),
  place('Canada', 'Canada', 'canada', false, 'canada', 'Canadian'),
  place('Australia', 'Australia', 'australia', false, 'australia', 'Australian'),
  place('Latin America', 'Latin America', 'latin-america', false, 'latin-america', 'Latin American'),
  place('Africa', 'Africa', 'africa', false, 'africa', 'African'),
  place('Middle East & Türkiye', 'Middle East & T.', 'middle-east', false, 'middle-east', 'Middle Eastern', 'the Middle East and Türkiye'),
  place('Rest of world', 'Rest of world', 'rest', false, 'rest', 'other', 'the rest of the world'),
];

/** The thirteen places by id; trade asks for its buyers by name. */
export const placeIds: readonly string[] = places.map(each => each.id);

const others: Place = { id: 'Other', short: 'others', token: 'place-rest', strong: false, slug: 'other', adjective: 'other', spoken: 'others' };
const world: Place = { id: 'World', short: 'World', token: 'ink', strong: true, slug: 'world', adjective: 'the world’s', spoken: 'the world' };
const byName = new Map([...places, others, world].flatMap(each => [[each.id, each], [each.slug, each]] as const));

/** The place of an id or of its name in an address; one that is not known is a quiet grey. */
export function placeOf(name: string): Place {
  return byName.get(name) ?? { id: name, short: name, token: 'place-rest', strong: false, slug: name.toLowerCase().replace(/[^a-z]+/g, '-'), adjective: name, spoken: name };
}

export function placeOrder(id: string): number {
  const index = places.findIndex(each => each.id === id);
  return index < 0 ? places.length : index;
}
