from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world.shape import day, flag, pick, text, tool, whole

FAMILIES = (
    tool(
        "calendar", "create_event calendar.create_event addCalendarEvent",
        ("Create a calendar event.", "Adds an appointment to the calendar on a day and time.", "Schedule a new event, optionally with a place."),
        (text("title", "Title of the event"), day("date", "Day of the event"), text("time", "Start time", False), text("location", "Where it takes place", False)),
        (
            "schedule {title} on {date} at {time}", "add {title} to my calendar for {date}", "put {title} on the calendar, {date}, {time}", "create an event called {title} on {date} at {time} in {location}",
            "on {date} at {time} I have {title}, please add it", "new calendar event: {title}, {date}", "book {title} into my calendar on {date} at {time} at {location}", "can you set up {title} for {date}?",
            "I've got {title} on {date}, location {location}, block it in my calendar", "{date} {time}: {title}, add to calendar", "calendar: {title} {date}",
            "Could you make sure {title} is in my diary for {date}? It begins at {time}",
            "There will be {title} at {location} on {date}, please enter it in the calendar",
        ),
        title=v.event_title, date=v.future_date, time=v.clock, location=v.mix(v.landmark, v.restaurant, v.room),
    ),
    tool(
        "calendar", "list_events calendar.list getAgenda",
        ("List calendar events on a day.", "Shows what is scheduled in the agenda.", "Retrieve appointments for a date."),
        (day("date", "Day to show", False),),
        (
            "what's on my calendar {date}?", "show my appointments for {date}", "what do I have scheduled on {date}", "list my events", "agenda for {date} please", "am I busy on {date}?",
            "read me my calendar", "do I have any meetings {date}", "pull up the agenda", "events on {date}",
            "Before I promise anything, what appointments are already there on {date}?",
            "Give me a rundown of everything in my diary for {date}",
        ),
        date=v.on_date,
    ),
    tool(
        "calendar", "delete_event calendar.remove_event cancelEvent",
        ("Delete an event from the calendar.", "Cancels a scheduled appointment by title.", "Remove a calendar entry."),
        (text("title", "Title of the event to delete"), day("date", "Day of the event, if several share the title", False)),
        (
            "cancel {title}", "delete {title} from my calendar", "remove the event {title} on {date}", "take {title} off my calendar", "{title} isn't happening, drop it from the calendar",
            "please cancel my {title} on {date}", "get rid of the {date} event {title}", "cancel the calendar entry called {title}", "scrap {title} on {date}",
            "It turns out {title} will not take place, so erase it from the schedule",
            "Please remove the appointment called {title} that was planned for {date}",
        ),
        title=v.event_title, date=v.future_date,
    ),
    tool(
        "calendar", "reschedule_event calendar.move moveEvent",
        ("Move an event to another day or time.", "Reschedules an existing appointment.", "Change when a calendar event takes place."),
        (text("title", "Event to move"), day("new_date", "The new day"), text("new_time", "The new start time", False)),
        (
            "move {title} to {new_date}", "reschedule {title} to {new_date} at {new_time}", "push {title} back to {new_date}", "can we shift {title} to {new_time} on {new_date}?", "{title} is now on {new_date}, update the calendar",
            "change the day of {title} to {new_date}", "postpone {title} until {new_date}, {new_time}", "please rebook {title} for {new_date}", "bring {title} forward to {new_date} {new_time}",
            "Something came up, so {title} has to move to {new_date}",
            "Would you kindly change {title} so that it starts at {new_time} on {new_date}?",
        ),
        title=v.event_title, new_date=v.future_date, new_time=v.clock,
    ),
    tool(
        "calendar", "invite_to_event calendar.add_guest inviteGuest",
        ("Invite a person to a calendar event.", "Adds a guest to an existing event.", "Send an invitation for an appointment."),
        (text("event", "Event title"), text("guest", "Name or email of the guest"), flag("optional_guest", "Whether attendance is optional")),
        (
            "invite {guest} to {event}", "add {guest} as a guest to {event}", ("invite {guest} to {event} as optional", {"optional_guest": True}), "send {guest} an invitation to {event}", "can {guest} be added to {event}?",
            "for {event}, invite {guest}", "please put {guest} on the guest list of {event}", ("{guest} must attend {event}, send an invite", {"optional_guest": False}), "I'd like {guest} to come to {event}, invite them",
            "I forgot about {guest}, please send an invitation to {event}",
            "Make sure that {guest} gets invited to {event}",
        ),
        event=v.event_title, guest=v.mix(v.person, v.email),
    ),
    tool(
        "calendar", "find_free_slot calendar.free_slots findMeetingTime",
        ("Find a free slot in the calendar.", "Suggests times when people are all available.", "Looks for a gap long enough for a meeting."),
        (day("date", "Day to search"), whole("minutes", "Length of the slot in minutes"), text("with_person", "Whose calendar to compare with", False)),
        (
            "find a free {minutes} minute slot on {date}", "when am I free for {minutes} minutes on {date}?", "find {minutes} minutes with {with_person} on {date}", "is there a {minutes} minute gap on {date} when {with_person} is available",
            "on {date}, look for a {minutes} min opening", "I need {minutes} minutes with {with_person}, any time on {date}?", "free slots {date}, {minutes} minutes", "suggest a {minutes} minute time on {date} that works for {with_person}",
            "{with_person} and I have to sit down for {minutes} minutes on {date}, when could that be?",
            "Is there any opening of at least {minutes} minutes in my diary on {date}?",
        ),
        date=v.future_date, minutes=v.count(10, 120), with_person=v.person,
    ),
    tool(
        "reminders", "set_reminder reminders.create remindMe",
        ("Set a reminder.", "Creates a reminder with a text and a time.", "Remind the user of something later."),
        (text("text", "What to be reminded of"), text("when", "When to remind, as said", False)),
        (
            "remind me to {text} at {when}", "remind me {when} to {text}", "set a reminder to {text}", "set a reminder for {when}: {text}", "don't let me forget to {text}", "I need a reminder {when} to {text}",
            "can you remind me to {text} {when}?", "reminder: {text}", "ping me {when} so I {text}", "please remind me to {text}",
            "I always forget things, so make me {text} {when} with a reminder",
            "Would you remind me {when} that I have to {text}?",
        ),
        text=v.errand, when=v.soon,
    ),
    tool(
        "reminders", "cancel_reminder reminders.delete removeReminder",
        ("Cancel a reminder.", "Deletes a reminder that is no longer needed.", "Removes one of the pending reminders by its text."),
        (text("text", "Text of the reminder"),),
        (
            "cancel the reminder to {text}", "I no longer need to be reminded to {text}", "delete my {text} reminder", "drop the reminder about {text}", "stop reminding me to {text}", "remove the reminder: {text}",
            "forget the reminder to {text}", "you can clear the reminder to {text}",
            "I have done it already, so remove the reminder that tells me to {text}",
            "The reminder about having to {text} is not needed any more",
        ),
        text=v.errand,
    ),
    tool(
        "alarms", "set_alarm alarm.set createAlarm",
        ("Set an alarm clock.", "Wakes the user at a time, once or on given days.", "Creates an alarm."),
        (text("time", "Time to ring"), text("label", "Name of the alarm", False), pick("repeat", "When to repeat", "once daily weekdays weekends", False)),
        (
            "wake me up at {time}", "set an alarm for {time}", "alarm {time}", "set a {repeat} alarm at {time}", "I need an alarm at {time} called {label}", ("wake me at {time} every day", {"repeat": "daily"}),
            "can you set my alarm to {time}, {repeat}", "{time} alarm, label it {label}", "get me up at {time} on {repeat}", ("set an alarm for {time} just once", {"repeat": "once"}),
            "My train leaves early tomorrow, so let the alarm ring at {time}",
            "Please have the clock ring at {time} and call the alarm {label}",
        ),
        time=v.clock, label=v.any_of("gym|work|pills|school run|flight|nap|early shift|bread|meditation|garbage day"), repeat=v.enum("daily weekdays weekends"),
    ),
    tool(
        "alarms", "snooze_alarm alarm.snooze snoozeAlarm",
        ("Snooze the ringing alarm.", "Delays an alarm by some minutes.", "Silences the alarm for a while."),
        (whole("minutes", "Minutes to snooze", False),),
        (
            "snooze", "snooze the alarm for {minutes} minutes", "{minutes} more minutes please, snooze it", "let me sleep {minutes} more minutes", "hit snooze", "can you snooze my alarm", "snooze {minutes} min", "delay the alarm by {minutes} minutes",
            "I am still tired, give me another {minutes} minutes before the alarm rings again",
            "Not yet, please silence the alarm for {minutes} minutes",
        ),
        minutes=v.count(3, 30, 0.4),
    ),
    tool(
        "alarms", "start_timer timer.start setTimer",
        ("Start a countdown timer.", "Counts down a number of minutes and then rings.", "Create a timer with an optional label."),
        (whole("minutes", "Length in minutes"), text("label", "What the timer is for", False)),
        (
            "set a timer for {minutes} minutes", "start a {minutes} minute timer", "{minutes} minute {label} timer", "timer {minutes} min", "count down {minutes} minutes for the {label}", "can you time {minutes} minutes?",
            "put on a {label} timer, {minutes} minutes", "I'm making {label}, time it for {minutes} minutes", "start the countdown: {minutes} minutes",
            "The {label} will be ready in {minutes} minutes, set a countdown for that",
            "Let me know when {minutes} minutes have passed",
        ),
        minutes=v.count(1, 90, 0.3), label=v.any_of("pasta|rice|eggs|laundry|pizza|tea|workout|bread|cookies|nap|parking|meditation|chicken|homework"),
    ),
    tool(
        "alarms", "stop_timer timer.cancel cancelTimer",
        ("Stop a running timer.", "Cancels a countdown.", "Turns off one timer, or the only one."),
        (text("label", "Label of the timer", False),),
        ("stop the timer", "cancel the {label} timer", "turn off my {label} timer", "kill the timer", "I don't need the {label} timer any more", "please cancel the countdown", "end the {label} timer", "timer off",
            "The {label} is finished, so its timer can stop",
            "Please turn that countdown off"),
        label=v.any_of("pasta|rice|eggs|laundry|pizza|tea|workout|bread|cookies|nap|parking|meditation|chicken|homework"),
    ),
    tool(
        "todo", "add_task todo.add createTask",
        ("Add a task to the to-do list.", "Creates a to-do item, with priority and due day if known.", "Put something on a task list."),
        (text("task", "What is to be done"), pick("priority", "Priority", "low medium high urgent", False), day("due_date", "Day it is due", False)),
        (
            "add {task} to my to-do list", "new task: {task}", "put {task} on my todo list with {priority} priority", "add a {priority} priority task: {task}", "I have to {task} by {due_date}, add it as a task", "todo: {task}",
            "task {task}, due {due_date}, priority {priority}", "can you add {task} to the tasks", "create a to-do due {due_date} to {task}", "add {task} to my task list, {priority}",
            "One more thing for my list of things to do: {task}",
            "Before {due_date} I have to {task}, so put it among my tasks as {priority}",
        ),
        task=v.errand, priority=v.enum("low medium high urgent"), due_date=v.future_date,
    ),
    tool(
        "todo", "complete_task todo.complete markTaskDone",
        ("Mark a task as done.", "Completes a to-do item.", "Ticks off a task on the list."),
        (text("task", "The finished task"),),
        (
            "mark {task} as done", "I finished the task {task}", "tick off {task}", "check {task} off my to-do list", "{task} is done", "complete the task {task}", "done with {task}, mark it complete", "set {task} to completed",
            "That job is finished: {task}, so cross it off the tasks",
            "I have just managed to {task}, mark the to-do as completed",
        ),
        task=v.errand,
    ),
    tool(
        "todo", "list_tasks todo.list showTasks",
        ("List the tasks on the to-do list.", "Shows open or completed to-do items.", "What is still to be done."),
        (pick("status", "Which tasks", "open done all", False), pick("priority", "Only this priority", "low medium high urgent", False)),
        (
            "show my to-do list", "what tasks are {status}", "list {status} tasks", "which {priority} priority tasks do I have?", "what's left on my todo list?", "show {status} tasks with {priority} priority", "my tasks please",
            ("what have I completed on my list", {"status": "done"}), "give me the {priority} tasks on my to-do list",
            "Which things on my list of tasks are still {status}?",
            "Read me everything with {priority} priority from my to-dos",
        ),
        status=v.enum("open done"), priority=v.enum("low medium high urgent"),
    ),
)
