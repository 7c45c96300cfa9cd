// Judges a post in plain JavaScript: Node 20 or newer, no packages.
// SQUAMA_URL says where the service answers, SQUAMA_KEY the key where it asks for one.
const { SQUAMA_URL = 'http://127.0.0.1:8080', SQUAMA_KEY } = process.env;

const response = await fetch(`${SQUAMA_URL}/v1/classify`, {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    ...(SQUAMA_KEY && { authorization: `Bearer ${SQUAMA_KEY}` }),
  },
  body: JSON.stringify({ id: 'post-1', surface: 'listing', text: '🐘 p4ng0lin sc4les for sale, DM' }),
  // Decide beforehand what becomes of a post when no answer comes.
  signal: AbortSignal.timeout(5_000),
});
const answer = await response.json();
if (!response.ok) throw new Error(`${answer.code}: ${answer.detail}`);

console.log(answer.verdict.risk, answer.verdict.recommendedAction);
for (const { quote, start, end, evasion } of answer.matches)
  console.log(start, end, quote, evasion.join(' '));
