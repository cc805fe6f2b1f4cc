from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world.shape import day, flag, optional, pick, text, tool, whole

TO = text("to", "Email address of the recipient", True, "email")

FAMILIES = (
    tool(
        "email", "send_email mail.send sendMail",
        ("Send an email.", "Sends an email message with a subject and a body.", "Compose and deliver mail to an address."),
        (TO, text("subject", "Subject line"), text("body", "Text of the email", False)),
        (
            "send an email to {to} with the subject {subject}", "email {to} about {subject} saying {body}", "send {to} an email, subject {subject}, body: {body}", "mail {to}, subject '{subject}': {body}",
            "write to {to} with subject \"{subject}\" and say \"{body}\"", "I need to email {to}: {subject}", "could you send an email titled {subject} to {to}?", "email with subject {subject} to {to} saying {body}",
            "to: {to}\nsubject: {subject}\n{body}", "shoot {to} an email about {subject}",
            "Please compose an email to {to}, put {subject} in the subject line and write {body}",
            "The address is {to} and the subject should be {subject}; send that email",
        ),
        to=v.email, subject=v.headline, body=v.message,
    ),
    tool(
        "email", "reply_to_email mail.reply replyMail",
        ("Reply to an email.", "Answers the last mail of a sender.", "Send a reply in an existing thread."),
        (text("sender", "Whose email to answer"), text("body", "Text of the reply")),
        (
            "reply to the email of {sender}: {body}", "answer the email from {sender} with {body}", "reply to {sender} saying {body}", "write back to {sender}: {body}", "respond to the mail from {sender} that {body}",
            "tell {sender} in a reply email: {body}", "reply \"{body}\" to the mail {sender} sent", "can you answer {sender} by mail with '{body}'",
            "I finally have an answer for the mail that {sender} wrote: {body}",
            "Respond by email to {sender} with the words {body}",
        ),
        sender=v.mix(v.person, v.email, v.company), body=v.message,
    ),
    tool(
        "email", "forward_email mail.forward forwardMail",
        ("Forward an email to someone else.", "Passes a received mail on to another address.", "Forward a message by its subject."),
        (text("subject", "Subject of the email"), TO, text("note", "Words to add on top", False)),
        (
            "forward the email {subject} to {to}", "forward {subject} to {to} with the note {note}", "pass the mail about {subject} on to {to}", "send {to} a copy of the email '{subject}'", "fwd {subject} to {to}",
            "can you forward \"{subject}\" to {to} and add \"{note}\"?", "{to} should get the mail {subject}, forward it", "please forward the message titled {subject} to {to}",
            "{to} asked to see the message with the subject {subject}, please pass it along",
            "Would you forward the mail named {subject} to {to}?",
        ),
        to=v.email, subject=v.headline, note=v.message,
    ),
    tool(
        "email", "search_emails mail.search findMail",
        ("Search the mailbox.", "Finds emails by words, sender or day.", "Look for messages in the inbox."),
        (text("query", "Words to look for"), text("from_sender", "Only from this sender", False), day("since", "Only mails since this day", False)),
        (
            "find emails about {query}", "search my inbox for {query}", "look for mails from {from_sender} about {query}", "any emails mentioning {query} since {since}?", "find the email where {from_sender} talks about {query}",
            "search mail: {query}", "show emails containing \"{query}\" sent by {from_sender} after {since}", "did I get any mail on {query}?", "emails since {since} with {query} in them",
            "Somewhere in my mailbox there is something about {query}, can you find it?",
            "Look through all mails that {from_sender} wrote me for {query}",
        ),
        query=v.mix(v.headline, v.topic, v.product, v.order_id), from_sender=v.mix(v.person, v.company, v.email), since=v.on_date,
    ),
    tool(
        "email", "delete_email mail.delete trashMail",
        ("Delete an email.", "Moves a mail to the trash by its subject.", "Removes messages from the mailbox."),
        (text("subject", "Subject of the email"), flag("forever", "Delete for good instead of moving to the trash")),
        (
            "delete the email {subject}", "trash the mail with the subject {subject}", ("permanently delete the email {subject}", {"forever": True}), "get rid of the message called {subject}", "remove {subject} from my inbox",
            ("erase the email '{subject}' forever", {"forever": True}), ("move the mail {subject} to the trash", {"forever": False}), "please delete \"{subject}\" from my mailbox",
            "The mail with the subject {subject} is junk, throw it away",
            "Please get the message {subject} out of my mailbox",
        ),
        subject=v.headline,
    ),
    tool(
        "email", "list_inbox mail.unread checkInbox",
        ("List the emails in a mail folder.", "Shows unread or recent emails.", "Check for new mail."),
        (pick("mailbox", "Mail folder", "inbox sent drafts spam archive", False), flag("unread_only", "Only unread ones"), whole("limit", "How many at most", False)),
        (
            "check my email", ("do I have unread mail?", {"unread_only": True}), "show the last {limit} emails in {mailbox}", "open my {mailbox} mails", ("show {limit} unread emails", {"unread_only": True}), "list the latest {limit} mails",
            ("any new unread messages in {mailbox}?", {"unread_only": True}), "what's in my {mailbox} mail folder", "check mail",
            "I have not looked at my mail all day, show the newest {limit}",
            "Let me see what is waiting in the {mailbox} of my mail",
        ),
        mailbox=v.enum("inbox sent drafts spam archive"), limit=v.count(2, 50),
    ),
    tool(
        "email", "set_auto_reply mail.vacation_responder outOfOffice",
        ("Turn on an out-of-office reply.", "Sets the automatic answer for an absence.", "Vacation responder with first and last day."),
        (text("body", "Text of the automatic reply"), day("start_date", "First day", False), day("end_date", "Last day", False)),
        (
            "set my out of office from {start_date} to {end_date}: {body}", "turn on auto reply saying {body}", "auto-reply until {end_date}: {body}", "I'm away from {start_date} until {end_date}, out-of-office text: {body}",
            "vacation responder on, starting {start_date}: {body}", "enable an automatic reply that says \"{body}\"", "from {start_date} answer my emails automatically with '{body}'", "out of office message: {body}",
            "While I am away until {end_date}, everybody who mails me should read: {body}",
            "Turn on the absence message starting {start_date} with the text {body}",
        ),
        body=v.compose("I'm away, write to {f} instead|back on {d}|out until {d}, call {f}|on holiday, I will answer when I return|I read mail once a day|for urgent matters ask {f}|in meetings all {d}", f=v.mix(v.person, v.email), d=v.weekday),
        start_date=v.future_date, end_date=v.future_date,
    ),
    tool(
        "messaging", "send_message sms.send sendText",
        ("Send a text message.", "Sends an SMS to a contact or a number.", "Texts somebody."),
        (text("recipient", "Name or phone number"), text("message", "What to say")),
        (
            "text {recipient} {message}", "send a message to {recipient}: {message}", "text {recipient} that {message}", "tell {recipient} {message}", "message {recipient} saying {message}", "sms to {recipient}: {message}",
            "let {recipient} know that {message}", "send \"{message}\" to {recipient}", "can you text '{message}' to {recipient}?", "write {recipient} a text: {message}", "drop {recipient} a line: {message}",
            "Could you quickly write to {recipient} and say {message}?",
            "{recipient} is waiting for word from me, so send: {message}",
        ),
        recipient=v.usually(v.person, v.phone, 0.8), message=v.message,
    ),
    tool(
        "messaging", "post_to_channel chat.post_message postMessage",
        ("Post a message in a team channel.", "Writes into a chat room of the workspace.", "Send a message to a channel."),
        (text("channel", "Channel name without the hash"), text("text", "Message text"), flag("notify", "Whether to notify everybody")),
        (
            "post in #{channel}: {text}", "tell the {channel} channel {text}", ("post {text} in #{channel} and notify everyone", {"notify": True}), "write \"{text}\" to the {channel} channel", "announce in {channel}: {text}",
            "send '{text}' to #{channel}", ("quietly post in {channel}: {text}", {"notify": False}), "share in the channel {channel} that {text}", "could you let #{channel} know: {text}",
            "Everyone in the {channel} channel should read this: {text}",
            "Put the following into our chat channel {channel}: {text}",
        ),
        channel=v.compose("{a}|{a}-{b}", a="general random dev sales support design ops marketing finance qa hiring ideas".split(), b="team alerts europe help chat news".split()), text=v.message,
    ),
    tool(
        "messaging", "create_channel chat.create_channel newChannel",
        ("Create a chat channel.", "Opens a new room in the team workspace.", "Makes a public or private channel."),
        (text("name", "Name of the channel"), flag("private", "Whether only invited people see it")),
        (
            "create a channel named {name}", ("make a private channel {name}", {"private": True}), "open a new chat room called {name}", "new channel {name}", ("set up a public channel {name}", {"private": False}),
            ("I want an invite-only channel called {name}", {"private": True}), "can you start the channel {name}?", "we need a channel for {name}",
            "Our team needs a place to talk, so open a channel with the name {name}",
            ("Set up the chat channel {name} that everybody can join", {"private": False}),
        ),
        name=v.compose("{a}-{b}|{c}-{b}|{c}", a="launch budget garden offsite hiring bugs music lunch release".split(), b="team 2025 planning talk squad war-room fans".split(), c=lambda r: v.coined(r).lower()),
    ),
    tool(
        "messaging", "make_call phone.call dialNumber",
        ("Call somebody on the phone.", "Starts a voice or video call.", "Dials a contact or number."),
        (text("callee", "Name or number to call"), pick("kind", "Kind of call", "voice video", False)),
        (
            "call {callee}", "ring {callee}", "dial {callee}", ("video call {callee}", {"kind": "video"}), "phone {callee} please", "start a {kind} call with {callee}", "get {callee} on the phone", "I'd like to have a {kind} call with {callee}", "give {callee} a ring",
            "I would rather talk than write, so please put me through to {callee}",
            "Get me a {kind} connection with {callee}",
        ),
        callee=v.usually(v.mix(v.person, v.company, v.formal_name), v.phone, 0.7), kind=v.enum("voice video"),
    ),
    tool(
        "messaging", "read_messages sms.read showTexts",
        ("Read received text messages.", "Shows the newest texts, from one person if named.", "Reads out SMS messages."),
        (text("sender", "Only from this person", False), whole("count", "How many", False)),
        (
            "read my text messages", "what did {sender} text me?", "read the last {count} messages from {sender}", "show texts from {sender}", "my {count} latest texts", "did {sender} send me a text", "any new texts?", "read out {count} texts",
            "While I am driving, read me what {sender} has texted",
            "Are there messages from {sender} that I have not heard yet? Read {count} of them",
        ),
        sender=v.person, count=v.few,
    ),
    tool(
        "messaging", "mute_conversation chat.mute muteChat",
        ("Mute a conversation.", "Silences the notifications of a chat for some hours.", "Turns off alerts from a person or group."),
        (text("conversation", "Person or group"), whole("hours", "For how many hours", False)),
        (
            "mute {conversation}", "mute {conversation} for {hours} hours", "silence the chat with {conversation}", "no notifications from {conversation} for the next {hours} hours", "stop alerts from {conversation}",
            "I don't want to hear from {conversation} for {hours} hours, mute it", "for {hours} hours mute the {conversation} conversation", "can you mute {conversation} please",
            "I need to concentrate, so keep {conversation} silent for {hours} hours",
            "Please stop showing me notifications for messages in {conversation}",
        ),
        conversation=v.mix(v.person, v.any_of("family|book club|neighbors|soccer parents|project team|class of 2009|running group|roommates")), hours=v.count(1, 72, 0.3),
    ),
    tool(
        "contacts", "add_contact contacts.create newContact",
        ("Add a contact to the address book.", "Saves a person with phone number or email.", "Creates an address book entry."),
        (text("name", "Full name"), text("phone", "Phone number", False), optional(text("email", "Email address", True, "email"))),
        (
            "add {name} to my contacts, number {phone}", "save {name} with email {email}", "new contact {name}, {phone}, {email}", "put {name} in my address book", "store the number {phone} for {name}", "create a contact: {name} {email}",
            "{phone} is the number of {name}, save it", "can you save {name} as a contact?", "add contact {name} with phone {phone} and email {email}",
            "I met somebody called {name} whose number is {phone}, please keep that in my contacts",
            "Make an address book entry for {name} with the mail address {email}",
        ),
        name=v.full_name, phone=v.phone, email=v.email,
    ),
    tool(
        "contacts", "find_contact contacts.lookup searchContact",
        ("Look up a contact.", "Finds phone, email or address of a person in the address book.", "Get contact details by name."),
        (text("name", "Name to look up"), pick("field", "Which detail", "phone email address birthday", False)),
        (
            "what's the {field} for {name}?", "look up {name} in my contacts", "find the {field} of {name}", ("which phone number does {name} have", {"field": "phone"}), "contact details for {name}", "do I have an {field} for {name}?",
            ("when was {name} born, check my contacts", {"field": "birthday"}), "get me contact info for {name}", "{name} {field}",
            "I want to write to {name}, which {field} is in my address book?",
            "Please look for {name} in the address book and tell me the {field}",
        ),
        name=v.person, field=v.enum("phone email address birthday"),
    ),
    tool(
        "contacts", "delete_contact contacts.remove removeContact",
        ("Delete a contact.", "Removes a person from the address book.", "Erases a saved contact by name."),
        (text("name", "Name of the contact"),),
        (
            "delete {name} from my contacts", "remove the contact {name}", "erase {name} from the address book", "I don't need to call {name} any more, delete the contact", "drop {name} from contacts", "get {name} out of my address book",
            "please remove {name} as a contact", "contacts: delete {name}",
            "{name} and I have lost touch, so the contact can go",
            "Please take the entry for {name} out of my contacts",
        ),
        name=v.person,
    ),
    tool(
        "contacts", "block_number contacts.block blockCaller",
        ("Block a phone number.", "Stops calls and texts from a caller.", "Adds a number to the block list."),
        (text("number", "Phone number to block"), text("reason", "Why", False)),
        (
            "block {number}", "block calls from {number}", "stop {number} from calling me", "put {number} on the block list because {reason}", "{number} keeps calling, block it", "please block the number {number}, reason: {reason}", "blacklist {number}",
            "I never want to hear from {number} again",
            "I keep getting unwanted calls from {number}, make that stop",
            "Refuse all further calls coming from {number} for the reason {reason}",
        ),
        number=v.phone, reason=v.any_of("spam|scam|wrong number every day|harassment|telemarketing|robocalls|ex-landlord"),
    ),
)
