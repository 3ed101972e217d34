import { sha256 } from '../../service/secret.ts';
import type { Route } from '../route.ts';

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
  main { max-width: 40rem; margin: 4rem auto; padding: 0 1.5rem; }
  h1 { font-size: 1.5rem; }
  section + section { margin-top: 3rem; border-top: 1px solid; padding-top: 1rem; }
`;

/** For the policy of contents: this style may be used and no other. */
export const STYLE_HASH = `'sha256-${Buffer.from(sha256(STYLE), 'base64url').toString('base64')}'`;

/** What to do with an invitation. The secret stands behind the address's `#` and never comes here. */
const PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Máy chủ Sổ Xanh</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<section>
<h1>Máy chủ Sổ Xanh</h1>
<p>Máy chủ này giữ sổ chung của cơ quan. Để kết nối một máy:</p>
<ol>
<li>Sao chép toàn bộ mã kết nối (cả địa chỉ và phần sau dấu #).</li>
<li>Mở tiện ích Sổ Xanh trên trình duyệt, chọn “Có mã kết nối”; nếu máy đã dùng Sổ Xanh, mở Cài đặt máy này.</li>
<li>Dán mã vào ô kết nối.</li>
</ol>
<p>Mỗi mã dùng cho một máy và có thời hạn. Mã đã dùng hoặc hết hạn thì đề nghị Văn phòng tạo mã mới.</p>
</section>
<section lang="en">
<h1>Sổ Xanh server</h1>
<p>This server keeps the office’s shared book. To connect a machine:</p>
<ol>
<li>Copy the whole connection code (the address and what stands after #).</li>
<li>Open the Sổ Xanh extension and choose “With a connection code”; on a machine already in use open This machine.</li>
<li>Paste the code there.</li>
</ol>
<p>A code is for one machine and for a limited time. If it was used or has expired, ask the Office for a new one.</p>
</section>
</main>
</body>
</html>
`;

const answer = (): Response =>
  new Response(PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } });

/** What somebody sees who opens an invitation, or the hub's address, in a browser. */
export const startRoutes: readonly Route[] = ['/', '/moi'].map(
  (path) => ({ who: 'anyone', method: 'GET', path, rate: 'open', answer }) as const,
);
