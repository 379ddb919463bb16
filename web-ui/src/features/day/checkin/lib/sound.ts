const STORED = 'hearth.sound';
let context: AudioContext | undefined;

export function soundIsOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

export function setSound(on: boolean): void {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off');
  } catch {
    // Then it lasts for this page only.
  }
}

const NOTES = { good: [880], warn: [520, 520], bad: [220] } as const;

/** One high note is good, two middle ones a warning, a low one a refusal: to be told apart without looking. */
export function play(tone: keyof typeof NOTES): void {
  if (!soundIsOn() || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  const audio = context;
  NOTES[tone].forEach((frequency, index) => {
    const note = audio.createOscillator();
    const volume = audio.createGain();
    const from = audio.currentTime + index * 0.16;
    note.frequency.value = frequency;
    volume.gain.setValueAtTime(0.12, from);
    volume.gain.exponentialRampToValueAtTime(0.001, from + 0.14);
    note.connect(volume).connect(audio.destination);
    note.start(from);
    note.stop(from + 0.15);
  });
}
