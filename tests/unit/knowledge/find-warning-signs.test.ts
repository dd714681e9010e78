import shipped from 'virtual:glosswell/warning-signs';
import { describe, expect, it } from 'vitest';
import { createWarningSignFinder } from '../../../knowledge/warning-signs/find-warning-signs';
import { loadWarningSigns } from '../../../scripts/load-warning-signs';

const pack = loadWarningSigns();
const finder = createWarningSignFinder(pack);
const find = (...paragraphs: readonly string[]): string[] => finder.find(paragraphs).map(({ sign }) => sign);

describe('every sign is found', () => {
  it.each([
    ['both-legs', 'My lower back is killing me and both legs have gone numb.'],
    ['both-legs', 'She has sciatica, and the pins and needles are in both feet now.'],
    ['saddle-numbness', 'Back pain since Monday, and I am numb between the legs.'],
    ['saddle-numbness', "My back went. Since then I can't feel the paper when I wipe."],
    ['bladder-or-bowel', 'He has a slipped disc and cannot pass urine.'],
    ['bladder-or-bowel', 'Go to hospital if you have lumbago and lose control of your bowels.'],
    ['sexual-function', 'Since my back pain began I have not been able to get an erection.'],
    ['leg-weakness', 'My back is bad and my legs keep giving way.'],
    ['chest-pain', 'Call an ambulance if back pain comes with chest pain.'],
    ['accident', 'My back has hurt since I fell off a ladder.'],
    ['fever', 'She has had a bad back and a high fever since Friday.'],
    ['sudden-or-worsening', 'The pain in my back is getting worse by the hour.'],
    ['sudden-or-worsening', 'Then, wham, such a pain in my back that I could not speak.'],
    ['sudden-or-worsening', 'My back exploded. Out of nowhere, the worst pain I have ever had.'],
    ['accident', 'Rolled the jeep last night. This morning my back is wrecked.'],
    [
      'bladder-or-bowel',
      'Sore back, day nine. I sat on the toilet with the tap running and could not start.',
    ],
    ['leg-weakness', 'My lumbar disc is bad, and the foot has gone floppy.'],
    ['neck-artery-or-stroke', 'I had my neck adjusted on Monday. On Friday my words ran together.'],
    ['neck-injury', 'She landed on her neck and has cervical tenderness.'],
    ['fall-or-fragile-bones', 'My gran tripped on the rug, and she has had backache since.'],
    ['cancer-history', 'I had breast cancer in 2015 and now I have a constant pain in my spine.'],
    ['neck-injury', 'He dived into a shallow pool and his neck hurts.'],
    ['neck-artery-or-stroke', 'My neck is agony, my eyelid droops and my speech is slurred.'],
    ['meningitis', 'Her neck is stiff, she has a fever, and the light hurts her eyes.'],
    ['spinal-cord', 'My neck aches, my hands have become clumsy and I am unsteady on my feet.'],
  ])('%s: %s', (sign, text) => expect(find(text)).toContain(sign));

  it('in all of the pack', () => {
    const signs = new Set(pack.complaints.flatMap((complaint) => complaint.signs.map(({ sign }) => sign)));
    expect(signs.size).toBe(15);
  });
});

describe('the signs', () => {
  it('come with the term that explains them', () => {
    expect(finder.find(['Back pain, and I cannot pass urine.'])).toEqual([
      { sign: 'bladder-or-bowel', termId: 'loss-of-bladder-or-bowel-control' },
    ]);
  });

  it('come once each, those that need help now before those of the same day', () => {
    const text = 'I have back pain with fever and shivering. I have a fever still, and I cannot pass urine.';
    expect(find(text)).toEqual(['bladder-or-bowel', 'fever']);
  });

  it('need the pain', () => {
    expect(find('I cannot pass urine.')).toEqual([]);
    expect(find('I went back to work and cannot pass urine.')).toEqual([]);
    expect(find('In this neck of the woods, many have a fever and hate the light.')).toEqual([]);
  });

  it('are those of the pain that is named', () => {
    expect(find('My neck hurts and my hands are clumsy.')).toEqual(['spinal-cord']);
    expect(find('My back hurts and my hands are clumsy.')).toEqual([]);
  });

  it('may be told in two ways, when one needs the other', () => {
    expect(find('I tripped, and now my back hurts.')).toEqual([]);
    expect(find('I have osteoporosis and my back hurts.')).toEqual([]);
    expect(find('I have osteoporosis. I tripped, and now my back hurts.')).toEqual(['fall-or-fragile-bones']);
  });
});

describe('the pain and the sign stand near each other', () => {
  const sign = 'I cannot pass urine.';

  it('in one sentence or its neighbors', () => {
    expect(find(`My back hurts. It is Monday. ${sign}`)).toEqual(['bladder-or-bowel']);
    expect(find(`My back hurts. It is Monday. It rains. ${sign}`)).toEqual([]);
  });

  it('within 300 characters', () => {
    expect(find(`My back hurts, ${'and so on '.repeat(20)}and ${sign}`)).toEqual(['bladder-or-bowel']);
    expect(find(`My back hurts, ${'and so on '.repeat(40)}and ${sign}`)).toEqual([]);
  });

  it('in one paragraph or the next', () => {
    expect(find('My back hurts.', sign)).toEqual(['bladder-or-bowel']);
    expect(find('My back hurts.', 'It is Monday. It rains.', `We shall see. ${sign}`)).toEqual([]);
  });

  it('as items of the list that a paragraph introduces', () => {
    const list = ['your bed is old', 'you cough', 'you are numb between the legs'];
    expect(find('Get help at once if you have back pain and:', ...list)).toEqual(['saddle-numbness']);
  });
});

describe('nothing is found that is denied', () => {
  it.each([
    'Back pain. No numbness between the legs.',
    'My back hurts, without any weakness in my legs.',
    'Low back pain. Denies fever, bladder problems or weakness in both legs.',
    'He has never had cancer. His back hurts.',
    'My back hurts, but neither my bladder nor my bowels have changed, nor is there weakness in my legs.',
    'In the absence of leg weakness or bladder problems, my back pain needs no scan.',
    'Back pain: chest pain was ruled out.',
    'Back pain - yes. Leg weakness - no. Trouble passing urine: no.',
    'My back hurts. Any numbness between the legs? No.',
    'I have back pain, and none of these: fever, weak legs, chest pain.',
    'Fever, weak legs, chest pain: my back hurts and I had none of them.',
    'The doctor asked whether I had numbness between the legs with my back pain.',
    'If she had had a fever with her back pain, she would have gone to hospital.',
    'My back hurt, and I thought I had weakness in my legs. I had not.',
    'My back hurts, but my legs are not weak.',
    "I am free of fever. It's only a sore back.",
    'My back is sore, but I can still feel the skin between my legs.',
    'There is a rumour that I have cancer. It was only a bad back.',
    "People say that I have cancer. I haven't and never had. I have a bad back.",
    'What sort of fever makes you sneeze? He had to answer with an aching back.',
    'We lost power on the third leg of the trip. My back was stiff from the bunk.',
    'They watched me for weakness in both legs. It is just a stiff back.',
    'My back pain after the crash turned out to be only bruising.',
    'A card lists weak legs and bladder trouble. I have a sore back and nothing else.',
  ])('%s', (text) => expect(find(text)).toEqual([]));

  it.each([
    ['a clause that stands for itself', 'My back is no better, and I cannot pass urine.', 'bladder-or-bowel'],
    ['a "but"', 'No fever with my back pain, but I am numb between the legs.', 'saddle-numbness'],
    ['an order not to wait', 'Do not wait if back pain comes with chest pain.', 'chest-pain'],
    [
      'a "never before"',
      'My back is bad and twice I have wet myself, which has never happened to me before.',
      'bladder-or-bowel',
    ],
    [
      'a comparison in the next sentence',
      'My neck is sore and I keep dropping my keys. I walk like a drunk when I have had none.',
      'spinal-cord',
    ],
    [
      'a "can still" of something else',
      'My back hurts. I can still walk but both legs are numb.',
      'both-legs',
    ],
    ['a denial within the sign', 'My back hurts and I have not been able to pass urine.', 'bladder-or-bowel'],
    [
      'a question without a no',
      'My back hurts. Why am I numb between the legs? It began today.',
      'saddle-numbness',
    ],
  ])('but what comes with %s is', (_, text, sign) => expect(find(text)).toContain(sign));
});

describe('nothing is found that is of somebody else', () => {
  it.each([
    'My husband is having treatment for cancer. I have a bad back from lifting him.',
    'A man ahead of me stopped with chest pain. My back only ached.',
    'The dog was hit by a van. I carry her with my bad back.',
    'Ann has a stiff back, Bruno is down with a fever.',
    'My back hurts, my son has a high fever, and it is raining.',
    'The driver has a sore back. The passenger had a fever.',
    'The dads had sore backs after the relay. We wish the mayor well, who went home with chest pain.',
    'A pensioner broke her arm in a fall. The club will hold a talk on back pain on Thursday.',
  ])('%s', (text) => expect(find(text)).toEqual([]));

  it.each([
    [
      'the same person by another word',
      'My mum is 83 and fell on the stairs. She has back pain.',
      'fall-or-fragile-bones',
    ],
    ['the animal that brought it about', 'I was thrown off a horse and my back hurts.', 'accident'],
    ['a trade', "I'm a bus driver with a bad back, and I have a high fever.", 'fever'],
    ['what others say', 'My back hurts, and my wife says that my legs are weak.', 'leg-weakness'],
  ])('but %s is heard', (_, text, sign) => expect(find(text)).toContain(sign));
});

describe('nothing is found in mere lists', () => {
  it.each([
    ['an index', ['Back pain. Bladder problems. Chest pain. Fever.']],
    ['a menu', ['Back pain', 'Chest pain', 'Leg weakness']],
    ['contents', ['Chapter 4: The man with chest pain. Chapter 5: The man with back pain.']],
    ['a program', ['Monday: yoga for my bad back. Tuesday: what I do for bladder problems.']],
    ['what an insurer covers', ['Your plan covers back pain, chest pain and bladder problems.']],
    ['a novel', ['The novel tells of a man with back pain who falls from a window.']],
  ])('%s', (_, paragraphs) => expect(find(...paragraphs)).toEqual([]));

  it('unless they warn', () => {
    expect(find('Warning signs with back pain', 'Chest pain', 'Leg weakness')).toEqual([
      'leg-weakness',
      'chest-pain',
    ]);
  });
});

describe('the pack', () => {
  it('is shipped as it was compiled', () => expect(shipped).toEqual(pack));

  it('holds no character that its module writes otherwise', () => {
    expect(JSON.stringify(pack)).not.toMatch(/[`^\\]/);
  });
});

describe('pages', () => {
  it('may be written in any case, with curly quotes and line breaks', () => {
    expect(find('MY BACK HURTS AND\nI CAN\u2019T PASS URINE')).toEqual(['bladder-or-bowel']);
  });

  it('may be empty', () => {
    expect(find()).toEqual([]);
    expect(find('', ' ')).toEqual([]);
  });

  it('may go on and on without a full stop, and deny all the while', () => {
    // Read as one sentence, this took minutes.
    expect(find('my back hurts, with no numbness in both legs, '.repeat(2000))).toEqual([]);
  });

  it('give the same when they are asked twice', () => {
    const text = 'Back pain, and I cannot pass urine.';
    expect(find(text)).toEqual(find(text));
  });
});
