import { checkSnapshot } from './check-snapshot.js';
import { snapshotMessage } from './messages.js';

/** The process that checks a lexicon, so that one which is wrong, or too large, harms nobody but this process. */
process.once('message', (message) => {
  const problems = checkSnapshot(snapshotMessage.parse(message).snapshot, new Date());
  process.send?.({ problems }, () => process.disconnect());
});
