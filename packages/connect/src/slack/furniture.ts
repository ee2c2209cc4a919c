const emoji = String.raw`(?::[a-z0-9_+'-]{1,60}:|\p{Extended_Pictographic}[\p{Emoji_Modifier}\u200d\ufe0f\p{Extended_Pictographic}]*)`;

const onlyEmoji = new RegExp(`^(?:${emoji}\\s*\\d*\\s*)+$`, 'iu');

/** What Slack itself puts between messages. */
const furniture =
  /^(?:new|new messages?|\(edited\)|edited|view (?:thread|newer replies|message|details)|\d{1,4} repl(?:y|ies)|last reply .{1,60}|\d{1,4} (?:files?|images?)|also sent to the channel|(?:replied to|commented on) (?:a|the) thread:?.*|saved for later|pinned by .{1,60}|thread|see (?:less|more)|show (?:less|more)|add reaction|reply…?|added by .{1,60}|joined #\S+.*|was added to #\S+.*|set the channel (?:topic|purpose|description).*|[-—–_*=]{3,})$/i;

/** Whether a line is the tool's own: a reaction, “2 replies”, a mark of what is new. */
export function isFurniture(line: string): boolean {
  if (line.length > longest) return false;
  return furniture.test(line.trim()) || onlyEmoji.test(line.trim());
}

/** Whether a line holds nothing but emoji, so that a number below it counts them. */
export function isReaction(line: string): boolean {
  return line.length <= longest && onlyEmoji.test(line.trim());
}

/** No line of Slack's own is longer. */
const longest = 200;
