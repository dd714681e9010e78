/**
 * `npm run knowledge:new -- <category> "<title>"`: writes the skeleton of an entry, or with `claims` as category that of a
 * claim. What is left to fill in is marked with `...`, and `npm run knowledge` names it until it is done.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { categories } from '../knowledge/categories';
import { claimSkeleton, idOf, termSkeleton } from '../knowledge/compile/skeleton';
import { knowledgeFolder } from './read-knowledge';

const [folder = '', title = ''] = process.argv.slice(2);
const category = categories.find(({ id }) => id === folder)?.id;
const today = new Date().toISOString().slice(0, 10);
const id = idOf(title);
const known = [...categories.map((each) => each.id), 'claims'];

if ((!category && folder !== 'claims') || id === '') {
  console.error(
    `npm run knowledge:new -- <category> "<title>", where the category is one of ${known.join(', ')}`,
  );
  process.exitCode = 1;
} else {
  const path = category ? `terms/${category}/${id}.md` : `claims/${id}.md`;
  const file = join(knowledgeFolder, path);
  if (existsSync(file)) {
    console.error(`knowledge/${path} is there already`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, category ? termSkeleton(category, title, today) : claimSkeleton(title, today));
    console.log(`knowledge/${path}  written; fill in what stands as "...", then run npm run knowledge`);
  }
}
