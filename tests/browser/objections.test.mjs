import { journey, TWO_WAYS } from './harness.mjs';
import { follow, formTo, later, namesNobody, press, says, secondKey, sitDown } from './people.mjs';
import { answerAlike, begin, bring, GROUP, issue, openCheck, openParagraph } from './texts.mjs';

journey('an objection is heard, answered and met', { pauseAt: 'rev2', ways: TWO_WAYS }, async (world) => {
  const { check, newPerson, page: lark } = world;
  const [tern, poplar, maple] = [await newPerson(), await newPerson(), await newPerson()];
  await sitDown(lark, world, 'Lark');
  await sitDown(tern, world, 'Tern');
  const text = await begin(lark, world, 'The channel');
  await bring(lark, text, 'Each village names one keeper.\n\nThe keepers meet before sowing.');
  await issue(lark, tern, text);
  const call = await openCheck(lark, tern, text, { paragraph: 2, until: '2021-11-11T12:00' });

  await sitDown(poplar, world, 'Poplar');
  await poplar.goto(call);
  await check(poplar);
  await poplar.check('input[value="G7"]');
  await poplar.selectOption('#ground', 'interest');
  await poplar.fill('#harm', 'Those downstream hear of it when it is decided.');
  await poplar.fill('#change', 'They are told a week before.');
  await press(poplar, 'form[action$="/stance"] button.btn');
  await answerAlike(maple, world, call, GROUP.filter((handle) => handle !== 'Poplar'), 'G1');
  await later(lark, 6, 'day');

  await sitDown(maple, world, 'Maple');
  await check(maple);
  await follow(maple, world, 'waits to be heard');
  await says(maple, 'Those downstream hear of it when it is decided.', 'You need not agree with it');
  await namesNobody(maple, world);
  await check(maple);
  const objection = maple.url();
  await maple.fill('#hear', 'You fear that the villages downstream come too late.');
  await press(maple, (await formTo(maple, '/hear')).locator('button'));
  await says(maple, 'You fear that the villages downstream come too late.');
  await check(maple);

  await sitDown(poplar, world, 'Poplar');
  await follow(poplar, world, 'waits for your word');
  await says(poplar, 'Your objection', 'Is it what you mean?');
  await check(poplar);
  await press(poplar, 'form[action*="/hearings/"] button');
  await check(poplar);
  await poplar.check('[name="verdict"][value="yes"]');
  await press(poplar, 'form[action*="/hearings/"] button');
  await says(poplar, 'Understood');
  await check(poplar);

  await follow(lark, world, 'is understood and waits');
  await says(lark, 'It is understood');
  await namesNobody(lark, world);
  await check(lark);
  const form = await formTo(lark, '/answer');
  await form.locator('textarea').fill('The keepers will post the day in each village.');
  await press(lark, form.locator('button'));
  await check(lark);
  await sitDown(tern, world, 'Tern');
  await secondKey(lark, tern);
  await check(tern);

  await follow(poplar, world, 'was answered');
  await says(poplar, 'The answer of both co-moderators', 'You can reply');
  await check(poplar);
  await poplar.fill('#rejoin', 'Posting is good, if it is a week before.');
  await press(poplar, (await formTo(poplar, '/rejoin')).locator('button'));
  await says(poplar, 'Addressed');
  await check(poplar);

  await openParagraph(lark, text, 2);
  await check(lark);
  await namesNobody(lark, world);
  await press(lark, 'main a[href*="/pen/"]');
  const words = await formTo(lark, '/rewrite');
  await words.locator('textarea').fill('The keepers meet before sowing and post the day a week before.');
  await press(lark, words.locator('button'));
  await issue(lark, tern, text);
  await lark.goto(objection);
  await check(lark);
  await follow(poplar, world, 'to which you objected, was changed');
  await check(poplar);
  await press(poplar, 'form[action$="/accept"] button');
  await says(poplar, 'Met by a changed text');
  await maple.goto(`${text}/objections`);
  await says(maple, 'Met by a changed text', '0 open objections');
  await namesNobody(maple, world);
  await check(maple);
});
