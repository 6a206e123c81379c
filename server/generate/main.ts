import { writeFile } from 'node:fs/promises';
import { generateTypes } from './types.ts';

await writeFile('engine/language/types.generated.ts', await generateTypes());
