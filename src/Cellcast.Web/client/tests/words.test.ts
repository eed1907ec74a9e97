import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeInWords, treasury } from '../words/changes.ts';
import { figure, signed, significant, spoken } from '../words/numbers.ts';
import { withUnit } from '../words/units.ts';

test('figures have three significant digits', () => {
  assert.equal(figure(68.97), '69.0');
  assert.equal(figure(4362.4), '4,360');
  assert.equal(figure(0.01234), '0.0123');
  assert.equal(figure(9.996), '10.0');
  assert.equal(figure(999.6), '1,000');
  assert.equal(figure(0), '0');
  assert.equal(figure(7.7e-8), '0');
});

test('sentences have two', () => {
  assert.equal(spoken(41.3), '41');
  assert.equal(spoken(4362), '4,400');
  assert.equal(spoken(2.14), '2.1');
  assert.equal(spoken(0.964), '0.96');
});

test('a missing number is a dash, never a zero', () => {
  assert.equal(figure(Number.NaN), '–');
  assert.equal(significant(Number.POSITIVE_INFINITY, 2), '–');
});

test('signs are real and zero has none', () => {
  assert.equal(signed(3.1), '+3.10');
  assert.equal(signed(-2, spoken), '−2.0');
  assert.equal(signed(0), '0');
});

test('a unit stands where people write it', () => {
  assert.equal(withUnit(0.413, 'share', spoken), '41%');
  assert.equal(withUnit(-7.04, 'USD/kWh', spoken), '−$7.0 per kWh');
  assert.equal(withUnit(2130, 'MUSD/yr', spoken), '$2.1bn a year');
  assert.equal(withUnit(-46.3, 'MUSD/yr', spoken), '−$46m a year');
  assert.equal(withUnit(4, 'furlong', spoken), '4.0 furlong');
});

test('changes are told without judging', () => {
  assert.equal(changeInWords(0.41, 0.28, 'share'), '13 points more');
  assert.equal(changeInWords(0.4101, 0.4, 'share'), '1.0 points more');
  assert.equal(changeInWords(0.0871, 0.087, 'share'), 'about the same');
  assert.equal(changeInWords(64, 71, 'USD/kWh'), '$7.0 less');
  assert.equal(changeInWords(-2100, 200, 'MUSD/yr'), '$2.3bn less');
  assert.equal(changeInWords(-2100, -2146, 'MUSD/yr'), '$46m more');
  assert.equal(changeInWords(280, 280.001, 'GWh/yr'), 'no change');
  assert.equal(changeInWords(410, 280, 'GWh/yr'), '130 GWh more');
  assert.equal(changeInWords(Number.NaN, 1, 'share'), 'not reported');
});

test('a treasury takes or spends', () => {
  assert.equal(treasury(8190, 2190), '$6.0bn more comes in');
  assert.equal(treasury(-7410, -7364), '$46m more spent');
  assert.equal(treasury(0, 0), 'no change');
});
