import {useState} from 'react';
import {Questions} from './Questions';
import {Visits} from './Visits';

export function App() {
  const [page, setPage] = useState<'questions' | 'about'>('questions');
  return (
    <>
      <nav>
        <button onClick={() => setPage('questions')}>Questions</button>
        <button onClick={() => setPage('about')}>About us</button>
      </nav>
      {page === 'questions' ? (
        <main>
          <h1>For families</h1>
          <Questions />
          <Visits />
        </main>
      ) : (
        <main>
          <h1>About us</h1>
        </main>
      )}
    </>
  );
}
