import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandForms } from '../../../knowledge/compile/expand-forms';
import { formKey } from '../../../knowledge/compile/form-key';
import { isAbbreviation, type ParsedForm } from '../../../knowledge/compile/parse-form';
import { pluralForms, singularForms } from '../../../knowledge/compile/plural-forms';
import { spellingVariants } from '../../../knowledge/matching/spelling-variants';

const plain = (form: string): ParsedForm => ({
  form,
  line: 1,
  exact: isAbbreviation(form),
  markedExact: false,
});
const expanded = (title: string, ...forms: readonly ParsedForm[]): string[] =>
  expandForms(forms, title).map(({ form }) => form);

describe('pluralForms', () => {
  it.each([
    ['muscle strain', ['muscle strains']],
    ['injury', ['injuries']],
    ['massage technique', ['massage techniques']],
    ['ice pack', ['ice packs']],
    ['reflex', ['reflexes']],
    ['abscess', ['abscesses']],
    ['stretch', ['stretches']],
    ['stomach', ['stomachs']],
    ['diagnosis', ['diagnoses']],
    ['spinal stenosis', ['spinal stenoses']],
    ['vertebra', ['vertebrae']],
    ['scapula', ['scapulae', 'scapulas']],
    ['meniscus', ['menisci']],
    ['ganglion', ['ganglia']],
    ['flat foot', ['flat feet']],
    ['range of motion', ['ranges of motion']],
    ['pain in the back', []],
    ['massage for cancer', ['massages for cancer']],
    ['micro-tear', ['micro-tears']],
    ['Thai massage', ['Thai massages']],
    ['muscle weakness', ['muscle weaknesses']],
    ['antibiotic', ['antibiotics']],
    ['corticosteroid', ['corticosteroids']],
    ['pain medicine', ['pain medicines']],
    ['blood pressure reading', ['blood pressure readings']],
    ['rheumatoid', []],
    ['leg swelling', ['leg swellings']],
    // Plural already, no plural, or no noun.
    ['muscle cramps', []],
    ['vertebrae', []],
    ['quadriceps', []],
    ['arthritis', []],
    ['stiffness', []],
    ['kneading', []],
    ['strained', []],
    ['sore', []],
    ['pain-free', []],
    ['musculoskeletal', ['musculoskeletals']],
    ['pain relief', []],
    ['wear and tear', []],
    ['slip a disc', []],
    ['L4', []],
  ])('%s', (form, plurals) => expect(pluralForms(form)).toEqual(plurals));
});

describe('singularForms', () => {
  it.each([
    ['red flags', ['red flag']],
    ['waste products', ['waste product']],
    ['injuries', ['injury']],
    ['stretches', ['stretch']],
    ['diagnoses', ['diagnosis']],
    ['menisci', ['meniscus']],
    ['biceps', []],
    ['diabetes', []],
    ['arthritis', []],
    ['lupus', []],
    ['pins and needles', []],
    ['massage', []],
  ])('%s', (form, singulars) => expect(singularForms(form)).toEqual(singulars));
});

describe('spellingVariants', () => {
  it.each([
    ['edema', ['oedema']],
    ['oedema', ['edema']],
    ['lymphoedema', ['lymphedema']],
    ['orthopedic massage', ['orthopaedic massage']],
    ['anaesthetic', ['anesthetic']],
    ['haemorrhage', ['hemorrhage']],
    ['hematoma', ['haematoma']],
    ['tumors', ['tumours']],
    ['labor', ['labour']],
    ['muscle fiber', ['muscle fibre']],
    ['pain center', ['pain centre']],
    ['herniated disc', ['herniated disk']],
    ['diskectomy', ['discectomy']],
    ['exercise program', ['exercise programme']],
    ['counselling', ['counseling']],
    ['pediatric', ['paediatric']],
    ['behaviour', ['behavior']],
    ['diarrhea', ['diarrhoea']],
    ['esophagus', ['oesophagus']],
    ['Mobilization', ['Mobilisation']],
    ['mobilised', ['mobilized']],
    ['desensitisation', ['desensitization']],
    ['paralysed', ['paralyzed']],
    ['work-related oedema', ['work-related edema']],
    ['fibre and labour', ['fiber and labor', 'fiber and labour', 'fibre and labor']],
    // One spelling only.
    ['exercise', []],
    ['immunocompromised', []],
    ['surprising', []],
    ['size', []],
    ['laboratory', []],
    ['hemiplegia', []],
    ['paralysis', []],
    ['discomfort', []],
    ['discussion', []],
    ['discogenic', ['diskogenic']],
  ])('%s', (form, others) => expect(spellingVariants(form).slice(1).sort()).toEqual([...others].sort()));

  it('gives back the form from each of its variants', () => {
    const words = [
      'oedema',
      'mobilisation',
      'fibre',
      'tumour',
      'paediatric',
      'disc',
      'programme',
      'haemorrhage',
      'pain',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), (chosen) => {
        const form = chosen.join(' ');
        for (const variant of spellingVariants(form)) expect(spellingVariants(variant)).toContain(form);
      }),
      { seed: 20261122 },
    );
  });
});

describe('expandForms', () => {
  it('keeps what is listed first, then adds plurals and spellings', () => {
    expect(expanded('Bulging disc', plain('bulging disc'), plain('bulging disks'))).toEqual([
      'bulging disc',
      'bulging disks',
      'bulging disk',
      'bulging discs',
    ]);
  });

  it('adds the singular of a plural title only', () => {
    expect(expanded('Red flags', plain('red flags'), plain('warning signs'))).toEqual([
      'red flags',
      'warning signs',
      'red flag',
    ]);
  });

  it('adds an s to abbreviations that do not end in S, and matches them as written', () => {
    expect(expandForms([plain('MRI'), plain('TENS')], 'MRI')).toEqual([
      { form: 'MRI', exact: true, line: 1, listed: true },
      { form: 'TENS', exact: true, line: 1, listed: true },
      { form: 'MRIs', exact: true, line: 1, listed: false },
    ]);
  });

  it('leaves the spelling of forms that match as written', () => {
    const form = { form: 'Therapeutic Fiber', line: 1, exact: true, markedExact: true };
    expect(expanded('Touch', form)).toEqual(['Therapeutic Fiber', 'Therapeutic Fibers']);
  });

  it('hands the gate on to what it makes', () => {
    const gate = { needs: ['muscle'], unless: [] };
    const made = expandForms([{ ...plain('strain'), gate }], 'Strain');
    expect(made.map((form) => [form.form, form.gate])).toEqual([
      ['strain', gate],
      ['strains', gate],
    ]);
  });

  it('never gives a form twice, and never loses one that is listed', () => {
    const form = fc.stringMatching(/^[a-zA-Z]{1,9}(?:[ -][a-zA-Z]{1,9}){0,3}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(form, { selector: (text) => formKey(text, false) }),
        form,
        (forms, title) => {
          const made = expandForms(forms.map(plain), title);
          const keys = made.map(({ form: text, exact }) => formKey(text, exact === true));
          expect(new Set(keys).size).toBe(keys.length);
          expect(made.filter(({ listed }) => listed).map(({ form: text }) => text)).toEqual(forms);
        },
      ),
    );
  });
});
