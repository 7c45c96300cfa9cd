import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { parseInterstitials } from '../../src/http/interstitials.js';
import { languages as lexiconLanguages } from '../../src/lexicon/languages.js';
import { readLexiconFiles } from '../../src/lexicon/read.js';

const interstitials = parseInterstitials(readLexiconFiles(readConfig({}).LEXICON_DIR));
/** Nobody searches in Latin, and emoji have no language. */
const languages = lexiconLanguages.filter((language) => language !== 'la' && language !== 'und');

describe('interstitials', () => {
  it.each([
    ['zh-TW', 'zh-Hant'],
    ['zh_HK', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['pt-BR', 'pt'],
    ['es-419', 'es'],
    ['EN-gb', 'en'],
    ['in', 'id'],
    ['hi-Latn', 'hi-Latn'],
    ['hi-Latn-IN', 'hi-Latn'],
    ['tl', 'fil'],
    ['ur-PK', 'ur'],
    ['uz', 'en'],
    ['xx', 'en'],
    ['not a tag', 'en'],
    [undefined, 'en'],
  ])('answers %s in %s', (asked, locale) => {
    expect(interstitials('block', asked).locale).toBe(locale);
  });

  describe.each(languages)('in %s', (language) => {
    const advisory = interstitials('advisory', language);
    const block = interstitials('block', language);

    it('is written', () => {
      expect([advisory.locale, block.locale]).toEqual([language, language]);
      expect(new Set([advisory.title, advisory.body, block.title, block.body]).size).toBe(4);
    });

    it('calls nothing and nobody illegal', () => {
      const all = JSON.stringify([advisory, block]);
      expect(all).not.toMatch(
        /illegal|ilegal|illégal|illicit|criminal|unlawful|非法|违法|違法|不法|ผิดกฎหมาย|bất hợp pháp|незакон|غير قانون|अवैध|불법|verboten|illegaal|olaglig|nielegal|nezákon|nelegal|παράνομ|yasa ?dışı|haramu|خلاف قانون|غیر قانونی|غیرقانونی|অবৈধ|अवैध|නීති විරෝධී|illegális|незаконн|заңсыз|хууль бус/i,
      );
    });

    it('shows where to read on', () => {
      expect(block.resources.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['TRAFFIC', 'WWF', 'IFAW']),
      );
    });
  });

  it('offers to go on only where it advises', () => {
    expect(interstitials('advisory', 'en').actions).toContain('show_results');
    expect(interstitials('block', 'en').actions).not.toContain('show_results');
  });

  it('puts the reporting line of the country first', () => {
    expect(interstitials('block', 'en-US').resources[0]?.url).toContain('fws.gov');
    expect(interstitials('block', 'th').resources[0]?.name).toContain('1362');
    expect(interstitials('block', 'en').resources[0]?.url).toContain('cites.org');
  });
});
