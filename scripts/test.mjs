import { bootstrap, runTypeScript } from './bootstrap.mjs';

await bootstrap();
await runTypeScript('scripts/testAll.ts');
