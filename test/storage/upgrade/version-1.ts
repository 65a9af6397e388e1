/** What the first release left in the local area, as the text that it wrote; a later release must still read it. */
export const VERSION_1 = `{
  "accounts": [
    {"id":"110169484474386276334","email":"ada@example.com","level":"read",
     "client":{"id":"1-a.apps.googleusercontent.com","secret":"GOCSPX-0123456789abcdef"},
     "generation":3,"signedInAt":1795200000000},
    {"id":"220","email":"bob@example.com","level":"count",
     "client":{"id":"1-a.apps.googleusercontent.com","secret":"GOCSPX-0123456789abcdef"},
     "generation":1,"signedInAt":1795200500000}
  ],
  "client": {"id":"1-a.apps.googleusercontent.com","secret":"GOCSPX-0123456789abcdef"},
  "refresh-token:110169484474386276334": "1//0refresh",
  "refresh-token:220": null,
  "mailbox:110169484474386276334": {
    "historyId":"9007199254740993","count":{"messages":2,"threads":2},"countedAt":1795210000000,"countOwed":false,
    "unread":[{"id":"18c4a2f0b1d2e3f4","threadId":"18c4a2f0b1d2e3f0"},{"id":"18c4a2f0b1d2e3f1","threadId":"18c4a2f0b1d2e3f1"}],
    "more":false,
    "messages":{"18c4a2f0b1d2e3f4":{"id":"18c4a2f0b1d2e3f4","threadId":"18c4a2f0b1d2e3f0",
      "from":{"name":"Cleo","address":"cleo@example.com"},"subject":"Lunch?","snippet":"At noon","receivedAt":1795209000000}}},
  "mailbox:220": {"count":{"messages":7,"threads":5},"countedAt":1795210000000,"countOwed":false,"unread":[],"more":false,"messages":{}},
  "health:110169484474386276334": {"failures":0,"nextPollAt":1795210060000,"checkedAt":1795210000000},
  "health:220": {"problem":{"kind":"throttled","until":1795211000000},"failures":2,"nextPollAt":1795211010000,"checkedAt":1795209000000},
  "mailbox:330": null
}`;
