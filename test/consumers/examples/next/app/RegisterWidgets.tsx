'use client';
import {useEffect} from 'react';

/** Registers the elements after React has compared the page with what the server sent: they write into their tags. */
export function RegisterWidgets() {
  useEffect(() => void import('family-education-widgets/all.js'), []);
  return null;
}
