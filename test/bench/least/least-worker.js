// The least that a poll can be: one read of what is kept, one request, one comparison. Heap and CPU are held against it.
chrome.runtime.onConnect.addListener((port) => {
  const answer = (said) => port.postMessage(said);
  port.onMessage.addListener(() => poll().then(answer, (error) => answer({ ok: false, problem: String(error) })));
});

chrome.alarms.onAlarm.addListener(() => void poll());

async function poll() {
  const { token, historyId } = await chrome.storage.session.get(['token', 'historyId']);
  const answer = await fetch('https://gmail.googleapis.com/gmail/v1/users/me/profile?fields=historyId', {
    headers: { authorization: `Bearer ${token}` },
    credentials: 'omit',
    cache: 'no-store',
  });
  const profile = await answer.json();
  if (profile.historyId !== historyId) await chrome.storage.session.set({ historyId: profile.historyId });
  return { ok: answer.ok };
}
