import { start } from '../../server/compose.ts';
import { defaultConfig } from '../../server/config/defaults.ts';

/** A program: starts a server with the data of a folder, and says how much processor time that took. */
const [, , folder = '', port = '0'] = process.argv;

const { url } = await start(defaultConfig({ folder, port: Number(port), demo: true, logLevel: 'warn' }));
const response = await fetch(`${url}/api/v1/personas`);
if (response.status !== 200) throw new Error(`it is not ready: ${response.status}`);
const { user, system } = process.cpuUsage();
process.stdout.write(`${JSON.stringify({ cpuSeconds: (user + system) / 1e6 })}\n`);
