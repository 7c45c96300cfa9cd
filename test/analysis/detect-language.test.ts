import { expect, it } from 'vitest';
import { embeddedDetector } from '../support/embedded-detector.js';

const detector = embeddedDetector();

it.each([
  ['Bán rùa giống khỏe, ăn tốt, giao tận nơi', 'vi'],
  ['Vendo cadeiras usadas, em bom estado, para retirar', 'pt'],
  ['Продаю стол и два стула', 'ru'],
  ['Selling my old table and two of the chairs', 'en'],
  ['S̩élling thẹ old table and the chairs', 'en'],
])('%s is %s', (text, language) => {
  expect(detector.assess({ text }).language.detected).toBe(language);
});
