import { computed, signal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { requestOf } from '../../api/client.ts';
import { useJob } from '../../api/job.ts';
import type { BreakEvenReply } from '../../api/types.ts';
import { ChartCard } from '../../charts/card.tsx';
import { chemistryOf } from '../../charts/chemistries.ts';
import type { ChartModel } from '../../charts/model.ts';
import { placeOf } from '../../charts/places.ts';
import { narrow } from '../../charts/screen.ts';
import { Reports, type Beside } from '../../controls/beside.tsx';
import { ErrorText } from '../../controls/error.tsx';
import { Figures, type Figure } from '../../controls/figures.tsx';
import { Picker } from '../../controls/menu.tsx';
import { Page } from '../../controls/page.tsx';
import { Progress } from '../../controls/progress.tsx';
import { Take } from '../../controls/take.tsx';
import { results, scenario, selection, wanted, year } from '../../scenario/store.ts';
import { look, lookAt } from '../../shell/route.ts';
import { figure, signed, spoken } from '../../words/numbers.ts';
import type { SentencePart } from '../../words/sentence.ts';
import { withUnit } from '../../words/units.ts';
import { cell, make, versus } from './cell.ts';
import { CellPicker, MakePicker, VersusPicker } from './pickers.tsx';
import view from './view.ts';

/** The year of which the reports speak. */
const reported = 2026;

type Found = BreakEvenReply['answers'][number];

const targets = [
  { id: 'parity', label: 'cost meets the landed price' }, { id: 'gap=10%', label: 'a tenth above the landed price' },
  { id: 'share=30%', label: '30% made at home' }, { id: 'share=50%', label: 'half made at home' }, { id: 'share=70%', label: '70% made at home' },
] as const;

const line = signal<readonly Found[] | undefined>(undefined);
const tariff = signal<Found | undefined>(undefined);

const pointOf = (answer: Found) => answer.points.find(point => point.level === answer.level);
const without = (answer: Found) => answer.points.find(point => point.level === 0);

/** What the level costs the treasury in the year, all its duties and credits counted; $ million. */
function cost(answer: Found): number {
  const [at, before] = [pointOf(answer), without(answer)];
  return at === undefined || before === undefined ? Number.NaN : before.budgetMusd - at.budgetMusd;
}

/** Along the line the first pair is the tariff alone: its start is the law as it stands. */
const before = computed(() => (line.value?.[0] === undefined ? undefined : without(line.value[0])?.budgetMusd));

const pairs = computed<ChartModel | undefined>(() => (line.value === undefined ? undefined : { kind: 'curves', unit: '%', axis: 'Credit, $ per kWh (nominal)', curves: [
  { id: 'line', label: 'tariff', token: 'ink', symbol: 'circle', points: line.value.map(pair => [pair.otherLevel ?? 0, pair.level] as const) },
] }));

const money = computed<ChartModel | undefined>(() => {
  if (line.value === undefined || before.value === undefined) return undefined;
  return { kind: 'curves', unit: 'MUSD/yr', axis: 'Credit, $ per kWh (nominal)', curves: [
    { id: 'cost', label: 'budget cost', token: 'ink', symbol: 'circle', points: line.value.flatMap(pair => { const at = pointOf(pair); return at === undefined ? [] : [[pair.otherLevel ?? 0, before.value! - at.budgetMusd] as const]; }) },
  ] };
});

/** What each level tried brought. */
const tried = computed<ChartModel | undefined>(() => {
  const found = tariff.value;
  if (found === undefined || found.measure !== 'Gap') return undefined;
  const points = (of: (point: Found['points'][number]) => number | null) => found.points.flatMap(point => { const value = of(point); return value === null ? [] : [[point.level, value] as const]; });
  return { kind: 'curves', unit: 'USD/kWh', axis: 'Extra tariff, %', curves: [
    { id: 'home', label: `made in ${placeOf(make.value).short}`, token: placeOf(make.value).token, symbol: 'circle', points: points(point => point.homeCost) },
    { id: 'import', label: `from ${placeOf(versus.value).short}, landed`, token: placeOf(versus.value).token, symbol: 'circle', points: points(point => point.landedImport) },
  ] };
});

const levelText = (answer: Found) => (answer.unit === 'percent' ? `${figure(answer.level)}%` : withUnit(answer.level, answer.unit ?? '', figure));
const moneyText = (millions: number) => `$${spoken(Math.abs(millions) / 1000)}bn`;

export function BreakEven() {
  const target = targets.find(each => each.id === look.value['target']) ?? targets[0];
  const body = { scenario: requestOf(scenario.value), product: `Cell|${chemistryOf(cell.value).id}`, home: make.value, origin: versus.value, year: Math.max(2027, year.value), target: target.id };
  const duty = useJob<BreakEvenReply>('/policy/break-even', { ...body, lever: 'tariff' });
  const credit = useJob<BreakEvenReply>('/policy/break-even', { ...body, lever: 'credit' });
  const both = useJob<BreakEvenReply>('/policy/break-even', { ...body, lever: 'tariff', and: 'credit' });
  const fresh = (job: typeof duty) => (job.stale || job.error !== undefined ? undefined : job.value?.answers);
  const [a, b] = [fresh(duty)?.[0], fresh(credit)?.[0]];
  useEffect(() => { tariff.value = a; }, [a]);
  useEffect(() => { line.value = fresh(both); }, [both.value, both.stale, both.error]);
  const settled = duty.share === undefined && credit.share === undefined;
  const [there, here] = [placeOf(versus.value), placeOf(make.value)];
  const known = (definition: string) => ({ definition, unit: 'found with the whole chain: prices, trade and investment answer' });
  const met = (a ?? b)?.level === 0;
  const goal = target.id.startsWith('share') ? `brings ${here.spoken} to ${target.label}` : target.id === 'parity' ? `makes an ${cell.value} cell made in ${here.spoken} cost what one from ${there.spoken} does landed there` : `brings it to ${target.label} of one from ${there.spoken}`;
  const price = (value: number, title: string): SentencePart => ({ text: withUnit(value, 'USD/kWh', spoken), title, ...known('Of the year, with the law as it is; credits to the maker are taken off, duties put on.') });
  const metWords = (answer: Found): SentencePart[] => {
    const now = without(answer);
    return now === undefined || now.homeCost === null || now.landedImport === null || target.id !== 'parity' ? [`In ${body.year} the target is met as the law stands: no tariff or credit is needed.`]
      : [`As the law stands ${/^[AEFHILMNORSX]/.test(cell.value) ? 'an' : 'a'} ${cell.value} cell made in ${here.spoken} costs `, price(now.homeCost, `Made in ${here.id}, ${body.year}`), ` in ${body.year} and one from ${there.spoken} `, price(now.landedImport, `From ${there.id}, landed, ${body.year}`), ' landed there: no further tariff or credit is needed.'];
  };
  /** What both cost where the tariff makes them alike. */
  const alike = a === undefined || target.id !== 'parity' ? undefined : pointOf(a)?.landedImport ?? undefined;
  const sentence: SentencePart[] | undefined = a === undefined && b === undefined ? (settled ? ['No level of the range tried meets this target.'] : undefined)
    : met ? metWords(a ?? b!)
      : [
        ...(a === undefined ? [] : ['A tariff of ', { text: levelText(a), title: `Extra tariff on cells from ${there.id}, from 2027`, ...known('On top of what the law asks, in percent of customs value.') }]), ...(a !== undefined && b !== undefined ? [', or a credit of ', ] : a === undefined ? ['A credit of '] : []),
        ...(b === undefined ? [] : [{ text: levelText(b), title: `Credit for cells made in ${here.id}, from 2027`, ...known('Nominal dollars for a kWh made.') }]), `${a !== undefined && b !== undefined ? ',' : ''} ${goal.replace('an LFP', 'an LFP').replace(/\ban (?=[^AEFHILMNORSX])/, 'a ')} in ${body.year}`, ...(alike === undefined ? ['.'] : [': both at ', price(alike, `From ${there.id}, landed, with the tariff, ${body.year}`), ' under the tariff.']),
      ];
  const figures: Figure[] = [
    ...(a === undefined || !Number.isFinite(cost(a)) ? [] : [{ label: 'The tariff alone', where: `${here.short}, ${body.year}`, value: levelText(a), note: `treasury: ${moneyText(cost(a))} a year ${cost(a) > 0 ? 'spent' : 'taken in'}`, definition: 'The lowest extra tariff that meets the target, and what it changes in the budget of the year.' }]),
    ...(b === undefined || !Number.isFinite(cost(b)) ? [] : [{ label: 'The credit alone', where: `${here.short}, ${body.year}`, value: levelText(b), note: `treasury: ${moneyText(cost(b))} a year ${cost(b) > 0 ? 'spent' : 'taken in'}`, definition: 'The lowest credit that meets the target, and what it changes in the budget of the year.' }]),
    ...(() => {
      const start = a === undefined ? undefined : without(a);
      return start === undefined || start.gapOverImport === null || start.gapBelowHome === null ? [] : [
        { label: 'The gap, over the import', where: `${here.short}, ${body.year}, law as it stands`, value: `${figure(start.gapOverImport * 100)}%`, note: `$${figure(start.homeCost ?? Number.NaN)} against $${figure(start.landedImport ?? Number.NaN)} landed`, definition: 'Cost at home over the landed price of the import, less one: the tariff that would close it if nothing answered.' },
        { label: 'The same gap, under home cost', where: `${here.short}, ${body.year}, law as it stands`, value: `${figure(start.gapBelowHome * 100)}%`, note: 'the other way to read it', definition: 'One less the landed price over the cost at home.' },
      ];
    })(),
  ];
  const start = a === undefined ? undefined : without(a);
  const american = make.value === 'United States' && versus.value === 'China' && cell.value === 'LFP';
  useSignalEffect(() => { wanted.value = { select: make.value === 'United States' ? [{ key: 'even-cost', variable: 'Cost|Cell|LFP', by: 'region', regions: ['United States'] }, { key: 'even-price', variable: 'Price|Cell|LFP', by: 'region', regions: ['China'] }] : [] }; });
  const of = (key: string) => selection(key)?.series[0]?.values[results.value?.years.indexOf(reported) ?? -1] ?? undefined;
  const [made, bought] = [of('even-cost'), of('even-price')];
  const reports: Beside[] = american ? [
    { id: 'us_lfp_cost', value: made, ours: `full cost before credits, ${reported}` }, { id: 'us_lfp_over_import', value: made === undefined || bought === undefined ? undefined : made / bought, ours: `full cost before credits over the price at Chinese gates, ${reported}` },
  ] : make.value === 'Europe' && versus.value === 'China' && cell.value === 'LFP' && target.id === 'parity' ? [
    ...(start?.gapOverImport == null ? [] : [{ id: 'cost_gap_lfp', value: start.gapOverImport, ours: `${body.year}, over the landed price` }]),
    ...(a === undefined ? [] : [{ id: 'closing_tariff', value: a.level / 100, ours: `${body.year}` }]), ...(b === undefined ? [] : [{ id: 'closing_credit', value: b.level, ours: `${body.year}` }]),
  ] : [];
  const command = `./cellcast policy break-even --product "${cell.value}" --home "${make.value}" --origin "${versus.value}" --year ${body.year} --target ${target.id}`;
  const sources = () => [{ name: 'Break-even', definition: 'The lowest level that meets the target with the whole chain solved anew at each level tried; the instrument starts in 2027.', formula: '', unit: 'percent of customs value; nominal $ per kWh' }];
  return (
    <Page view={view} sentence={sentence} pickers={<><CellPicker /><MakePicker /><VersusPicker /><span class="quiet">until</span><Picker name="Target" value={target.id} options={targets} onPick={id => lookAt('target', id, 'parity')} /></>}>
      <Progress job={duty} what="Looking for the tariff" />
      <Progress job={credit} what="Looking for the credit" />
      {figures.length > 0 && <Figures figures={figures} />}
      <ChartCard
        id="line" className="span-6" title="Tariff and credit that do it together" single height={narrow.value ? 240 : 320} model={pairs} missing="No pair of the range tried meets the target."
        finding={`Every point meets the target in ${body.year}: % of extra tariff on cells from ${there.spoken}, over the credit for cells made in ${here.spoken}.`} sources={sources} command={`${command} --lever tariff --and credit`}
        foot={both.share !== undefined || both.error !== undefined || both.stale ? <Progress job={both} what="Following the line" /> : <span>points: solved; between them drawn straight</span>}
      />
      <ChartCard
        id="line-cost" className="span-6" title="What each pair costs the treasury" single height={narrow.value ? 240 : 320} model={money} missing="No pair of the range tried meets the target."
        finding={`Budget of ${here.spoken} in ${body.year}, all duties and credits, against the law as it stands. $bn of 2024; below zero money comes in.`} sources={sources} command={`${command} --lever tariff --and credit`}
        foot={<span>the same points as beside, from tariff alone (left) to credit alone (right)</span>}
      />
      <Reports rows={reports} command={command} />
      {target.id.startsWith('share') ? null : (
        <ChartCard
          id="tried" className="span-6" title="How cost and landed price meet" single height={narrow.value ? 240 : 300} model={tried} missing="No tariff of the range tried meets the target."
          finding={`$ of 2024 per kWh in ${body.year}, at each tariff tried. Sellers take part of it on themselves.`} sources={sources} command={`${command} --lever tariff`} foot={<span>cost at home is net of credits</span>}
        />
      )}
      <section class={`card ${target.id.startsWith('share') ? '' : 'span-6'}`} aria-labelledby="tried-title">
        <div class="card-head"><h2 id="tried-title">Every level tried</h2><Take sheet={() => ({
          id: 'break-even', title: `Every level tried, ${cell.value}, ${make.value} against ${versus.value}, ${body.year}`, note: `Target: ${target.label}. Budget: what the treasury takes in less what it pays.`,
          columns: [{ name: 'Instrument' }, { name: 'Level' }, { name: 'Unit' }, { name: target.id.startsWith('share') ? 'Made at home' : 'Gap', unit: 'share' }, { name: 'Cost at home', unit: 'USD/kWh' }, { name: 'Landed import', unit: 'USD/kWh' }, { name: 'Budget', unit: 'MUSD/yr' }, { name: 'Meets it' }],
          rows: ([['tariff', a], ['credit', b]] as const).flatMap(([name, found]) => found?.points.map(point => [name, point.level, found.unit, point.value, point.homeCost, point.landedImport, point.budgetMusd, point.level === found.level]) ?? []),
        })} command={command} /></div>
        <p class="finding">Budget: what the treasury of {here.spoken} takes in less what it pays, {body.year}, $bn of 2024.</p>
        <div class="table-scroll" tabIndex={0} role="region" aria-label="Every level tried: table">
          <table class="data">
            <thead><tr><th scope="col">Level</th><th scope="col" class="number">{target.id.startsWith('share') ? 'Made at home' : 'Gap'}</th><th scope="col" class="number">Cost at home</th><th scope="col" class="number">Landed import</th><th scope="col" class="number">Budget, $bn</th></tr></thead>
            <tbody>
              {([['Tariff', a], ['Credit', b]] as const).flatMap(([name, found]) => (found === undefined ? [] : [
                <tr key={name}><th scope="rowgroup" colSpan={5} class="group-row">{name}</th></tr>,
                ...found.points.map(point => (
                  <tr key={`${name} ${point.level}`} class={point.level === found.level ? 'total' : ''}>
                    <th scope="row">{found.unit === 'percent' ? `${figure(point.level)}%` : withUnit(point.level, found.unit ?? '', figure)}{point.level === found.level ? ' (meets it)' : ''}</th>
                    <td class="number">{point.value === null ? '–' : `${signed(point.value * 100, figure)}%`}</td><td class="number">{point.homeCost === null ? '–' : `$${figure(point.homeCost)}`}</td><td class="number">{point.landedImport === null ? '–' : `$${figure(point.landedImport)}`}</td><td class="number">{signed(point.budgetMusd / 1000, spoken)}</td>
                  </tr>
                )),
              ]))}
            </tbody>
          </table>
        </div>
        {(a?.monotone === false || b?.monotone === false) && <ErrorText>The measure does not move one way only: a lower level may meet the target too.</ErrorText>}
        <div class="card-foot"><span><code>{command}</code></span></div>
      </section>
    </Page>
  );
}
