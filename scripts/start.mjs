import { bootstrap, runTypeScript } from './bootstrap.mjs';

await bootstrap();
await runTypeScript('test/editor/start.ts');
