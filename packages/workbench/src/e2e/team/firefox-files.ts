import type { FirefoxDesk } from '../../firefox/launch.ts';

const PATIENCE_MILLIS = 60_000;

/** The first run of a recorder from a file, for a department. */
export async function beginFromFile(firefox: FirefoxDesk, file: string, department: string): Promise<void> {
  const until = (expression: string): Promise<void> => firefox.until(expression, PATIENCE_MILLIS);
  const shows = (text: string): Promise<void> => until(`document.body.innerText.includes('${text}')`);
  await firefox.open('book.html');
  await firefox.click('label', 'Từ tệp sao lưu');
  await until(`document.querySelector('input[type=file]')`);
  await firefox.type('input[type=file]', file);
  await shows('Tệp đã chọn');
  await firefox.click('button', 'Tiếp tục');
  // The answers of one question have words of the next in them.
  await shows('Máy này ghi cho phòng nào?');
  await firefox.click('label', department);
  await firefox.click('button', 'Tiếp tục');
  await shows('Ai dùng máy này?');
  await firefox.click('label', 'Người ghi');
  await firefox.click('button', 'Bắt đầu ghi');
  await until(`document.querySelector('h1')?.textContent === 'Tổng quan'`);
}

/** Takes a file into the open book, and answers what the page says of it. */
export async function takeFileIn(firefox: FirefoxDesk, file: string): Promise<string> {
  // What the page said of an earlier file is gone with it.
  await firefox.open('popup.html');
  await firefox.open('book.html#/cai-dat');
  const label = `[...document.querySelectorAll('label')].find((e) => e.textContent.includes('Khôi phục, gộp từ tệp'))`;
  await firefox.until(label, PATIENCE_MILLIS);
  await firefox.evaluate(`${label}.querySelector('input').setAttribute('data-file', '');`);
  await firefox.type('input[data-file]', file);
  const said = `document.body.innerText.split('\\n').find((text) => /^(Đã gộp tệp|Tệp này )/u.test(text))`;
  await firefox.until(said, PATIENCE_MILLIS);
  return firefox.evaluate(`return ${said};`);
}
