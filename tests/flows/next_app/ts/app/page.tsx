import Link from 'next/link';

export default function Home() {
  return (
    <main>
      <Link href="/rules">人脸打卡</Link>
      <Link href="/open">快速打卡</Link>
    </main>
  );
}
