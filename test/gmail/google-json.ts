/** Answers as Google's reference and recordings of the live service give them; nothing here was made by this project's code. */

// https://developers.google.com/gmail/api/reference/rest/v1/users/getProfile
export const PROFILE = '{"emailAddress":"a@gmail.com","messagesTotal":123,"threadsTotal":99,"historyId":"1234567"}';

// https://developers.google.com/gmail/api/reference/rest/v1/users.labels
export const INBOX_LABEL = `{"id":"INBOX","name":"INBOX","type":"system","messageListVisibility":"hide",
 "labelListVisibility":"labelShow","messagesTotal":10,"messagesUnread":3,"threadsTotal":8,"threadsUnread":2,
 "color":{"textColor":"#000000","backgroundColor":"#ffffff"}}`;

// https://developers.google.com/gmail/api/reference/rest/v1/users.labels/list: neither counts nor colours stand in a list.
export const LABEL_LIST = `{"labels":[
 {"id":"INBOX","name":"INBOX","type":"system","messageListVisibility":"hide","labelListVisibility":"labelShow"},
 {"id":"UNREAD","name":"UNREAD","type":"system"},{"id":"CATEGORY_PERSONAL","name":"CATEGORY_PERSONAL","type":"system"},
 {"id":"Label_12","name":"Reisen/Übernachtung","type":"user","messageListVisibility":"show","labelListVisibility":"labelShow"},
 {"id":"Label_3471829103847561029","name":"accounts","type":"user"},{"id":"Label_7","name":"Bills","type":"user"}]}`;

// https://developers.google.com/gmail/api/reference/rest/v1/users.messages/list
export const MESSAGE_LIST = `{"messages":[{"id":"18c4a2f0b1d2e3f4","threadId":"18c4a2f0b1d2e3f4"},
 {"id":"18c4a2f0b1d2e3f3","threadId":"18c3000000000001"}],"nextPageToken":"09562384012345","resultSizeEstimate":201}`;
export const NO_MESSAGES = '{"resultSizeEstimate":0}';

// https://developers.google.com/gmail/api/reference/rest/v1/users.messages
export const MESSAGE = `{"id":"18c4a2f0b1d2e3f4","threadId":"18c4a2f0b1d2e3f0","labelIds":["UNREAD","INBOX"],
 "snippet":"It&#39;s &lt;b&gt; &amp;amp; more","sizeEstimate":4321,"historyId":"1234","internalDate":"1644225863000",
 "payload":{"mimeType":"multipart/alternative","headers":[{"name":"From","value":"Étienne <e@x.org>"},
 {"name":"Subject","value":"Où êtes-vous ?"}]}}`;

// https://developers.google.com/gmail/api/reference/rest/v1/users.history/list
export const HISTORY = `{"history":[{"id":"1240","messages":[{"id":"18c1","threadId":"18c0"}],
   "messagesAdded":[{"message":{"id":"18c1","threadId":"18c0","labelIds":["UNREAD","INBOX"]}}]},
  {"id":"1241","messages":[{"id":"18c1","threadId":"18c0"}]},
  {"id":"1242","messages":[{"id":"18c2","threadId":"18c2"}],
   "labelsAdded":[{"message":{"id":"18c2","threadId":"18c2","labelIds":["TRASH"]},"labelIds":["TRASH"]}],
   "labelsRemoved":[{"message":{"id":"18c3","threadId":"18c3","labelIds":["INBOX"]},"labelIds":["UNREAD"]}]},
  {"id":"1243","messages":[{"id":"18c4","threadId":"18c4"}],
   "messagesDeleted":[{"message":{"id":"18c4","threadId":"18c4"}}]}],
 "nextPageToken":"abc-1_2","historyId":"9007199254740993"}`;
export const NO_HISTORY = '{"historyId":"1250"}';
