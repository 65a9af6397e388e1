/** What the second version left in the local area, as the text that it wrote; a later release must still read it. */
export const VERSION_2 = `{
  "version": 2,
  "accounts": [
    {"id":"110169484474386276334","email":"ada@example.com","level":"act",
     "client":{"id":"1-a.apps.googleusercontent.com","secret":"GOCSPX-0123456789abcdef"},
     "generation":3,"signedInAt":1795200000000,
     "watch":{"kind":"labels","labels":["INBOX"],"unit":"threads"},"color":2,"paused":false}
  ],
  "refresh-token:110169484474386276334": "1//0refresh",
  "labels:110169484474386276334": [{"id":"Label_7","name":"Bills"}],
  "mailbox:110169484474386276334": {
    "historyId":"9007199254740993","count":{"messages":2,"threads":2},"countedAt":1795210000000,"countOwed":false,
    "unread":[{"id":"18c4a2f0b1d2e3f4","threadId":"18c4a2f0b1d2e3f0"},{"id":"18c4a2f0b1d2e3f1","threadId":"18c4a2f0b1d2e3f1"}],
    "more":false,"listedAt":1795209000000,"newestSeen":"18c4a2f0b1d2e3f4","forcedListings":0,
    "announcements":{"owed":[],"inSummary":[],"showing":[],"done":["18c4a2f0b1d2e3f4"]},
    "messages":{"18c4a2f0b1d2e3f4":{"id":"18c4a2f0b1d2e3f4","threadId":"18c4a2f0b1d2e3f0",
      "from":{"name":"Cleo","address":"cleo@example.com"},"subject":"Lunch?","snippet":"At noon","receivedAt":1795209000000}}},
  "health:110169484474386276334": {"failures":0,"nextPollAt":1795210060000,"checkedAt":1795210000000}
}`;
