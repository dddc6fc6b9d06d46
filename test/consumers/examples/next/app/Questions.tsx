'use client';
import {useEffect, useRef, useState} from 'react';

/** A widget with its text in the page that the server sends. Its HTML is left alone by React. */
export function Questions({html}: {html: string}) {
  const [opened, setOpened] = useState('');
  const around = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const faq = around.current?.querySelector('family-faq');
    const stop = new AbortController();
    faq?.addEventListener('family-toggle', ({section, open}) => open && setOpened(section), stop);
    return () => stop.abort();
  }, []);

  return (
    <>
      <div ref={around} suppressHydrationWarning dangerouslySetInnerHTML={{__html: html}} />
      <p>
        Last opened: <output>{opened}</output>
      </p>
    </>
  );
}
