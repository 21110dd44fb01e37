// A mail server for tests. What it is to be like stands in the first argument, as JSON:
//   security  "none" | "starttls" | "tls"
//   user, password  what it asks for, if anything
//   refuse  the number that it answers each recipient with, if it takes none
// It prints one JSON object a line: {"port"} once it listens, then {"mail"} for each mail it takes. It ends with its
// standard input, so that it never outlives the test that started it.
import { readFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

const wanted = JSON.parse(process.argv[2]);
const file = (name) => readFileSync(new URL(`tls/${name}`, import.meta.url));
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

const server = new SMTPServer({
  key: file('server.key'),
  cert: file('server.pem'),
  secure: wanted.security === 'tls',
  hideSTARTTLS: wanted.security !== 'starttls',
  disabledCommands: wanted.security === 'starttls' ? [] : ['STARTTLS'],
  authOptional: wanted.user === undefined,
  allowInsecureAuth: false,
  logger: false,
  onAuth(given, session, done) {
    if (given.username === wanted.user && given.password === wanted.password) {
      done(null, { user: given.username });
    } else {
      done(Object.assign(new Error('wrong user or password'), { responseCode: 535 }));
    }
  },
  onRcptTo(address, session, done) {
    const refused = wanted.refuse && Object.assign(new Error(`${address.address} is refused`), { responseCode: wanted.refuse });
    done(refused || null);
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () => {
      say({
        mail: {
          secure: session.secure,
          user: session.user ?? null,
          from: session.envelope.mailFrom.address,
          to: session.envelope.rcptTo.map((each) => each.address),
          raw: Buffer.concat(parts).toString('utf8'),
        },
      });
      done();
    });
  },
});

server.on('error', (error) => process.stderr.write(`${error.message}\n`));
server.listen(0, '127.0.0.1', () => say({ port: server.server.address().port }));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
