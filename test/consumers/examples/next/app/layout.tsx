import type {ReactNode} from 'react';
import Link from 'next/link';
import {RegisterWidgets} from './RegisterWidgets';

export const metadata = {title: 'Families', icons: 'data:,'};

export default function Layout({children}: {children: ReactNode}) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link href="/">Questions</Link> <Link href="/about">About us</Link>
        </nav>
        <main>{children}</main>
        <RegisterWidgets />
      </body>
    </html>
  );
}
