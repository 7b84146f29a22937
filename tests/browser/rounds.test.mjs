import { journey, TWO_WAYS } from './harness.mjs';
import { follow, later, namesNobody, press, says, secondKey, sitDown } from './people.mjs';
import { GROUP } from './texts.mjs';

journey('a group decides how it works in a consent round', { pauseAt: 'rev2', ways: TWO_WAYS }, async (world) => {
  const { address, check, newPerson, page: lark } = world;
  const [tern, others] = [await newPerson(), await newPerson()];
  await sitDown(lark, world, 'Lark');
  await sitDown(tern, world, 'Tern');
  await lark.goto(`${address}/rules`);
  await check(lark);
  await lark.goto(`${address}/rounds`);
  await check(lark);
  await press(lark, lark.locator('main a[href^="/rounds/new/"]').filter({ hasText: 'Irrigation water' }));
  await check(lark);
  await lark.fill('#question', 'We meet in the schools of both villages in turn.');
  await lark.fill('#closes_on', '2021-11-12T12:00');
  await lark.fill('#review_on', '2021-11-30');
  await press(lark, 'form[action^="/rounds/new/"] button');
  await check(lark);
  await secondKey(lark, tern);
  await check(tern);
  const round = tern.url();

  for (const handle of GROUP) {
    await sitDown(others, world, handle);
    await follow(others, world, 'A round waits for your answer: How we work');
    if (handle === 'Poplar') {
      await check(others);
      await others.check('[value="concern"]');
      await press(others, 'form[action$="/answer"] button');
      await says(others, 'Nothing you wrote is lost');
      await check(others);
      await others.check('[value="concern"]');
      await others.fill('#concern_note', 'The road is closed in January.');
    } else {
      await others.check('[value="consent"]');
    }
    await press(others, 'form[action$="/answer"] button');
    await says(others, 'Your answer is recorded');
  }
  await check(others);

  await later(lark, 4, 'day');
  await lark.goto(round);
  await says(lark, 'passed', 'The road is closed in January.');
  await namesNobody(lark, world);
  await check(lark);
  await later(lark, 18, 'day');
  await follow(lark, world, 'has to be looked at again: How we work');
  await check(lark);
  await press(lark, 'form[action$="/review"] button');
  await says(lark, 'Looked at again');
});
