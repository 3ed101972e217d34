import type { Bilingual } from '@soxanh/core';

/** What the program can do, on one page. */
export const HELP: Bilingual = {
  vi: `Máy chủ Sổ Xanh: giữ và chuyển số liệu chung của cơ quan.

  pnpm hub [start]         chạy máy chủ
  pnpm hub invite          mã để lập sổ mới; thêm --book SỔ: mã cho Văn phòng của sổ đã có
  pnpm hub backup TỆP      sao lưu mọi sổ ra một tệp, khôi phục thử
  pnpm hub restore TỆP     khôi phục các sổ chưa có từ một tệp
  pnpm hub abandon --book SỔ   bỏ phần khôi phục dở của sổ mà tệp sao lưu không còn
  pnpm hub migrate         tạo cấu trúc trong PostgreSQL (DATABASE_ADMIN_URL)
  pnpm hub check           tình trạng: cơ sở dữ liệu, ổ đĩa, đồng hồ, chứng thư, bản sao lưu

  --data TỆP               tệp số liệu SQLite (mặc định trong thư mục số liệu của người dùng)
  --listen ĐỊA_CHỈ:CỔNG    mặc định 127.0.0.1:4765; hoặc unix:/đường/dẫn
  --url https://…          địa chỉ các máy khác dùng để kết nối
  --cert TỆP --key TỆP     chứng thư TLS; SIGHUP để đọc lại
  --behind-proxy           sau máy chủ trung gian (proxy) trên máy này
  --disk-floor 200M        dưới mức trống này không nhận thêm lượt ghi
  --backup-dir THƯ_MỤC  --backup-at 02:30|none  --keep 14
  --log-level debug|info|warn|error   --lang vi|en

Biến môi trường: DATABASE_URL (dùng PostgreSQL), DATABASE_ADMIN_URL (cho migrate, abandon), METRICS_TOKEN.`,
  en: `The Sổ Xanh hub: keeps and relays the shared data of offices.

  pnpm hub [start]         runs the hub
  pnpm hub invite          a code to found a book; with --book ID one for the Office of a book that is here
  pnpm hub backup FILE     backs up all books to a file and reads it back
  pnpm hub restore FILE    restores the books of a file that are not there
  pnpm hub abandon --book ID   gives up what is half restored from a file that is gone
  pnpm hub migrate         makes the schema in PostgreSQL (DATABASE_ADMIN_URL)
  pnpm hub check           how it stands: database, disk, clock, certificate, back-up

  --data FILE              data file of SQLite (by default in the user's folder for data)
  --listen ADDRESS:PORT    by default 127.0.0.1:4765; or unix:/path
  --url https://…          the address other machines connect to
  --cert FILE --key FILE   certificate for TLS; SIGHUP reads it again
  --behind-proxy           behind a proxy on this machine
  --disk-floor 200M        with less room than this nothing is taken in
  --backup-dir FOLDER  --backup-at 02:30|none  --keep 14
  --log-level debug|info|warn|error   --lang vi|en

Environment: DATABASE_URL (PostgreSQL), DATABASE_ADMIN_URL (for migrate, abandon), METRICS_TOKEN.`,
};
