/** What the third version left in the local area, as the text that it wrote; a later release must still read it. */
export const VERSION_3 = `{
  "version": 3,
  "accounts": [
    {"id":"110169484474386276334","email":"ada@example.com","level":"act",
     "client":{"id":"1-a.apps.googleusercontent.com","secret":"GOCSPX-0123456789abcdef"},
     "generation":3,"signedInAt":1795200000000,
     "watch":{"kind":"labels","labels":["INBOX"],"unit":"threads"},"color":2,"paused":false},
    {"id":"220","email":"bob@example.com","level":"read",
     "client":{"id":"1-a.apps.googleusercontent.com","secret":"GOCSPX-0123456789abcdef"},
     "generation":1,"signedInAt":1795200500000,
     "watch":{"kind":"primary"},"color":0,"paused":true}
  ],
  "refresh-token:110169484474386276334": "1//0refresh",
  "actions:110169484474386276334": [
    {"id":"a-1","kind":"archive","wholeConversation":false,"askedAt":1795210000000,"state":{"kind":"waiting"},
     "messages":[{"id":"18c4a2f0b1d2e3f4","threadId":"18c4a2f0b1d2e3f0","labels":["INBOX","UNREAD"],"mayHaveAttachments":false,
      "from":{"name":"Cleo","address":"cleo@example.com"},"subject":"Lunch?","snippet":"At noon","receivedAt":1795209000000}]}
  ],
  "health:110169484474386276334": {"failures":0,"nextPollAt":1795210060000,"checkedAt":1795210000000}
}`;
