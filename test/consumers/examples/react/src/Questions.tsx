import {useState} from 'react';

export function Questions() {
  const [opened, setOpened] = useState('');
  return (
    <>
      <family-faq
        topic="family-faq"
        heading-level={3}
        onfamily-toggle={({section, open}) => {
          if (open) setOpened(section);
        }}
      />
      <p>
        Last opened: <output>{opened}</output>
      </p>
    </>
  );
}
