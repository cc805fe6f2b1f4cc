from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world.shape import day, flag, pick, real, text, tool, whole

BOOK = v.title
SPORT = v.any_of("football|basketball|baseball|hockey|rugby|cricket|volleyball|handball|soccer")

FAMILIES = (
    tool(
        "sports", "get_match_score sports.score liveScore",
        ("Get the score of a match.", "Live or final result of a team's game.", "Looks up how a game ended."),
        (text("team", "Name of the team"), day("date", "Day of the match", False)),
        (
            "what's the score of the {team} game", "did the {team} win on {date}?", "score {team}", "how did {team} play {date}", "live score for the {team}", "result of the {team} match on {date}", "are the {team} leading?", "tell me the final score of {team} from {date}",
            "I missed it on tv, how did the {team} game turn out?",
            "Please find the result the {team} achieved on {date}",
        ),
        team=v.team, date=v.on_date,
    ),
    tool(
        "sports", "get_team_schedule sports.schedule nextGames",
        ("Get the schedule of a team.", "Upcoming games of a sports team.", "When and where a team plays next."),
        (text("team", "Name of the team"), whole("games", "How many games", False)),
        (
            "when do the {team} play next?", "next {games} games of the {team}", "{team} schedule", "upcoming fixtures for {team}", "who do the {team} face next", "show the coming {games} matches of {team}", "when is the next {team} game?", "game calendar for the {team}",
            "I would like to go and see the {team}, when are they on the pitch again?",
            "Please list the {games} matches that the {team} have ahead of them",
        ),
        team=v.team, games=v.count(2, 10, 0.4),
    ),
    tool(
        "sports", "get_league_standings sports.standings leagueTable",
        ("Get the standings of a league.", "Table of a championship in a season.", "Who leads a league."),
        (text("league", "Name of the league"), whole("season", "Year of the season", False)),
        (
            "show the {league} table", "who is leading the {league}?", "standings of the {league} in {season}", "{league} {season} final table", "what place is everybody in the {league}", "{league} standings", "league table for {league}, season {season}", "who won the {league} in {season}?",
            "Who is on top of the {league} at present?",
            "Please bring up the final ranking of the {league} from {season}",
        ),
        league=v.usually(v.any_of("Premier League|Bundesliga|Serie A|La Liga|NBA|NHL|NFL|MLB|Ligue 1|Champions League|Eredivisie|Six Nations"), v.compose("{a} League|{a} Cup", a=v.coined), 0.7), season=v.plain_year,
    ),
    tool(
        "sports", "get_player_stats sports.player_stats playerStatistics",
        ("Get statistics of a player.", "Goals, assists, points or games of an athlete in a season.", "Athlete numbers."),
        (text("player", "Name of the player"), pick("stat", "Which statistic", "goals assists points games", False), whole("season", "Year of the season", False)),
        (
            "stats for {player}", "how many {stat} did {player} have in {season}?", "{player} {stat} {season}", "show the {season} statistics of {player}", "how many {stat} has {player} got", "player stats: {player}, {season}", "get {player} numbers, {stat} only", "what are the career stats of {player}",
            "For my fantasy team I need to know how many {stat} {player} collected in {season}",
            "Please pull up the record of the player {player}",
        ),
        player=v.full_name, stat=v.enum("goals assists points games"), season=v.plain_year,
    ),
    tool(
        "sports", "buy_match_tickets sports.buy_tickets matchTickets",
        ("Buy tickets for a match.", "Orders seats in a stadium for a team's game.", "Sports ticket purchase."),
        (text("team", "Team to see"), whole("quantity", "How many tickets"), day("date", "Day of the match", False), pick("stand", "Part of the stadium", "north south east west vip", False)),
        (
            "buy {quantity} tickets for the {team} game", "get {quantity} seats to see {team} on {date}", "{quantity} tickets {team}, {stand} stand", "I want {quantity} {stand} stand tickets for {team} on {date}", "order match tickets: {team}, {quantity}", "take {quantity} of us to the {team} match {date}, buy the tickets", "book {quantity} places in the {stand} stand for the {team}",
            "My son adores the {team}, get us {quantity} tickets for their match",
            "Please purchase {quantity} seats in the {stand} stand when {team} play on {date}",
        ),
        team=v.team, quantity=v.count(1, 8, 0.5), date=v.future_date, stand=v.enum("north south east west vip"),
    ),
    tool(
        "movies", "search_movies movies.search findMovie",
        ("Search for movies.", "Finds films by title, genre or year.", "Movie database search."),
        (text("query", "Title or words of it", False), text("genre", "Kind of film", False), whole("year", "Year of release", False), text("actor", "Somebody who plays in it", False)),
        (
            "find the movie {query}", "search {genre} movies from {year}", "which films has {actor} been in?", "{genre} movies with {actor}", "look up the film {query} ({year})", "movies released in {year}", "search for a {genre} film starring {actor}", "is there a movie called {query}?", "films with {actor} from {year}",
            "I feel like watching a {genre} film from {year}",
            "Please list all films in which {actor} plays a part",
        ),
        query=v.title, genre=v.film_genre, year=v.plain_year, actor=v.full_name,
    ),
    tool(
        "movies", "get_movie_details movies.details filmInfo",
        ("Get details of a movie.", "Plot, cast, runtime or rating of a film.", "Facts about one film."),
        (text("title", "Title of the movie"), pick("detail", "What to get", "plot cast director runtime rating", False)),
        (
            ("what is the movie {title} about?", {"detail": "plot"}), ("who directed the film {title}", {"detail": "director"}), "{detail} of the movie {title}", ("how long is the film {title}?", {"detail": "runtime"}), "tell me the {detail} for {title}, the movie", "movie details: {title}", "info on the film {title}", "show {detail} of film {title}",
            "Before I watch {title} with the kids I want to know the {detail} of the film",
            "Please give me the {detail} of the motion picture {title}",
        ),
        title=v.title, detail=v.enum("plot cast director runtime rating"),
    ),
    tool(
        "movies", "find_showtimes cinema.showtimes movieTimes",
        ("Find cinema showtimes.", "When and where a movie is shown.", "Screenings of a film in a city or theater."),
        (text("movie", "Title of the movie"), text("city", "City or theater", False), day("date", "Day", False)),
        (
            "when is {movie} showing in {city}", "showtimes for {movie}", "is {movie} in the cinema in {city} on {date}?", "{movie} screenings {date}", "what time can I watch {movie} at the cinema in {city}", "cinema program for {movie}, {city}, {date}", "where is {movie} playing {date}", "find showings of {movie} in {city}",
            "We would like to go to the pictures in {city} on {date}, when does {movie} start?",
            "Please look up all screenings of {movie} in {city}",
        ),
        movie=v.title, city=v.city, date=v.future_date,
    ),
    tool(
        "movies", "book_movie_tickets cinema.book cinemaTickets",
        ("Book movie tickets.", "Reserves seats for a screening.", "Buys cinema tickets."),
        (text("movie", "Title of the movie"), whole("seats", "Number of seats"), text("cinema", "Name of the cinema", False), text("time", "Time of the show", False)),
        (
            "book {seats} seats for {movie}", "{seats} tickets for {movie} at {cinema}", "reserve {seats} cinema seats, {movie}, {time}", "I want to see {movie} at {cinema} at {time}, {seats} tickets", "get us {seats} tickets to the movie {movie}", "movie tickets: {movie}, {seats} seats, {cinema}", "buy {seats} seats for the {time} show of {movie}",
            "There are {seats} of us who want to see {movie}, please get the cinema tickets",
            "Please reserve {seats} places at {cinema} for the {time} screening of {movie}",
        ),
        movie=v.title, seats=v.count(1, 9, 0.5), cinema=v.compose("the {a}|{b} Cinema|{a} Theater|{b} Multiplex", a="Odeon|Rex|Lux|Capitol|Grand|Palace|Roxy|Metropol", b=v.coined), time=v.clock,
    ),
    tool(
        "movies", "add_to_watchlist watchlist.add saveToWatchlist",
        ("Add a film or series to the watchlist.", "Saves something to watch later.", "Watchlist entry."),
        (text("title", "Title"), pick("kind", "Film or series", "movie series", False)),
        (
            "add {title} to my watchlist", "I want to watch {title} some day, save it", "put the {kind} {title} on the watchlist", "watchlist: {title}", "save {title} for later, it's a {kind}", "remember the {kind} {title} for watching", "can you add {title} to things to watch", "keep {title} on my list to watch",
            "Everybody talks about {title}, I should not forget to see it, so put it on the watchlist",
            "Please keep the {kind} {title} among the things I intend to watch",
        ),
        title=v.title, kind=v.enum("movie series"),
    ),
    tool(
        "movies", "play_video tv.play watchVideo",
        ("Play a film or an episode.", "Starts a video on the TV or another screen.", "Streams a movie or series."),
        (text("title", "What to watch"), whole("season", "Season number", False), whole("episode", "Episode number", False), text("screen", "Where to play it", False)),
        (
            "play the movie {title} on the {screen}", "watch {title}", "start season {season} episode {episode} of {title}", "stream {title} on the {screen}", "put the film {title} on", "continue {title}, season {season}, episode {episode}", "show episode {episode} from season {season} of {title} on the {screen}", "let me watch {title} on my {screen}",
            "We are all on the sofa, start the film {title} on the {screen}",
            "Please go on with season {season} of {title}, episode {episode}",
        ),
        title=v.title, season=v.count(1, 12, 0.2), episode=v.count(1, 24, 0.2), screen=v.any_of("tv|tablet|projector|laptop|bedroom tv|phone|kitchen display"),
    ),
    tool(
        "books", "search_books books.search findBook",
        ("Search for books.", "Finds books by title, author or topic.", "Library and bookshop catalog."),
        (text("query", "Title or topic", False), text("author", "Who wrote it", False), text("language", "Language of the book", False)),
        (
            "find books about {query}", "books by {author}", "search the catalog for {query} by {author}", "is there a {language} book on {query}?", "look for the novel {query}", "which books has {author} written", "{author} books in {language}", "I'm looking for a book on {query}", "got anything to read about {query} in {language}?",
            "I have a long journey ahead, is there something to read by {author}?",
            "Please check the catalog for books dealing with {query}",
        ),
        query=v.mix(v.topic, v.title), author=v.full_name, language=v.language,
    ),
    tool(
        "books", "rate_book books.rate bookRating",
        ("Rate a book.", "Gives a book some stars.", "Saves a rating with a comment."),
        (text("book", "Title of the book"), whole("stars", "Stars from 1 to 5"), text("comment", "Words about it", False)),
        (
            "rate {book} {stars} stars", "give the book {book} {stars} out of 5", "{stars} stars for {book}", "I finished {book}, rate it {stars}", "my rating for the novel {book} is {stars}: {comment}", "rate the book {book} with {stars} and say {comment}", "{book} deserves {stars} stars", "book rating {book} {stars}",
            "I have read {book} to the end and would give it {stars} stars",
            "Please store my opinion about the novel {book}: {comment}, {stars} stars",
        ),
        book=BOOK, stars=v.count(1, 5, 0.4), comment=v.any_of("too long|loved the ending|a slow start|brilliant characters|could not put it down|dull|funny and warm|overrated|beautiful prose|would read again"),
    ),
    tool(
        "books", "reserve_book library.reserve holdBook",
        ("Reserve a book at the library.", "Places a hold on a title.", "Library reservation for a branch."),
        (text("title", "Title of the book"), text("branch", "Library branch", False)),
        (
            "reserve {title} at the library", "put a hold on {title}", "I'd like to borrow {title} from the {branch} library", "library hold: {title}, {branch}", "reserve the book {title} for pickup at {branch}", "can you place {title} on hold for me", "get me {title} at the {branch} branch", "hold {title} at {branch}",
            "The library has lent out {title}, put me down for it",
            "Please keep the book {title} for me at the {branch} library",
        ),
        title=BOOK, branch=v.compose("{a}|{a} Street|{b}", a=v.street, b="Central|Downtown|Riverside|University|Northside|Old Town"),
    ),
    tool(
        "books", "renew_loan library.renew extendLoan",
        ("Renew a library loan.", "Extends how long a borrowed book may be kept.", "Prolongs a book's due day."),
        (text("title", "Title of the book"), whole("weeks", "For how many weeks", False)),
        (
            "renew {title} at the library", "extend my loan of {title} by {weeks} weeks", "I need {title} for {weeks} more weeks, renew it", "prolong the library book {title}", "library: renew {title}", "can I keep {title} {weeks} weeks longer?", "renew the borrowed book {title}", "{title} is due, extend it",
            "I am only halfway through {title}, which I borrowed, so extend it",
            "Please let me keep the borrowed copy of {title} for another {weeks} weeks",
        ),
        title=BOOK, weeks=v.count(1, 6, 0.6),
    ),
    tool(
        "news", "get_news news.top getHeadlines",
        ("Get the latest news.", "Headlines about a topic or from a country.", "Shows current news articles."),
        (text("topic", "What the news is about", False), text("country", "Country", False), whole("count", "How many articles", False)),
        (
            "latest news about {topic}", "what's new in {country}?", "show {count} headlines on {topic}", "news from {country}", "any news on {topic}", "give me the top {count} stories", "headlines {country}, {topic}", "today's news please", "I'd like {count} articles about {topic}",
            "What has been happening in the world of {topic}?",
            "Please read me the {count} most important headlines from {country}",
        ),
        topic=v.topic, country=v.country, count=v.count(2, 20, 0.3),
    ),
    tool(
        "news", "subscribe_newsletter news.subscribe newsletterSignup",
        ("Subscribe to a newsletter.", "Signs an email address up for regular news.", "Newsletter registration."),
        (text("newsletter", "Which newsletter"), text("email", "Address to send to", True, "email"), pick("frequency", "How often", "daily weekly monthly", False)),
        (
            "subscribe {email} to the {newsletter} newsletter", "sign up {email} for {newsletter}", "I want the {newsletter} newsletter at {email}, {frequency}", "{frequency} {newsletter} newsletter to {email}", "get the {newsletter} letter sent to {email}", "newsletter signup {newsletter} {email}", "send {email} the {frequency} {newsletter} newsletter",
            "I would like to hear regularly from {newsletter}, my address is {email}",
            "Please put {email} on the {frequency} mailing list of {newsletter}",
        ),
        newsletter=v.mix(v.topic, v.company), email=v.email, frequency=v.enum("daily weekly monthly"),
    ),
    tool(
        "news", "search_podcasts podcasts.search findPodcast",
        ("Search for podcasts.", "Finds podcast shows or episodes about a topic.", "Podcast directory."),
        (text("topic", "What it is about"), whole("max_minutes", "Longest episode in minutes", False), text("language", "Language", False)),
        (
            "find podcasts about {topic}", "podcast on {topic} shorter than {max_minutes} minutes", "a {language} podcast about {topic}", "which podcasts cover {topic}?", "search podcast episodes on {topic}, at most {max_minutes} min", "recommend a podcast on {topic}", "{topic} podcasts in {language}", "something to listen to about {topic}, a podcast",
            "I spend hours on the train, which shows talk about {topic}?",
            "Please find an episode on {topic} that lasts {max_minutes} minutes at most",
        ),
        topic=v.topic, max_minutes=v.count(10, 120), language=v.language,
    ),
    tool(
        "games", "roll_dice dice.roll rollDice",
        ("Roll dice.", "Throws a number of dice with some sides.", "Random dice roll with a modifier."),
        (whole("count", "Number of dice", False), whole("sides", "Sides of each die", False), whole("modifier", "Number to add", False)),
        (
            "roll a die", "roll {count} dice", "throw {count} dice with {sides} sides", "roll a {sides} sided die", "roll {count} dice plus {modifier}", "give me a dice roll, {sides} sides, add {modifier}", "roll the dice", "{count} dice please, {sides} sides each",
            "It is my turn, throw {count} dice",
            "Please roll one die that has {sides} sides",
        ),
        count=v.count(2, 12, 0.4), sides=v.count(3, 100, 0.1), modifier=v.count(1, 15),
    ),
    tool(
        "games", "flip_coin coin.flip coinToss",
        ("Flip a coin.", "Tosses a coin one or more times.", "Heads or tails."),
        (whole("times", "How many tosses", False),),
        ("flip a coin", "heads or tails?", "toss a coin {times} times", "flip {times} coins", "coin toss please", "let a coin decide", "throw a coin {times} times", "do {times} coin flips",
            "We cannot agree, so toss a coin",
            "Please flip a coin {times} times and tell me the results"),
        times=v.count(2, 100),
    ),
    tool(
        "games", "start_trivia trivia.start quizGame",
        ("Start a trivia game.", "Asks quiz questions of a category and difficulty.", "Quiz for fun."),
        (text("category", "What the questions are about", False), pick("difficulty", "How hard", "easy medium hard", False), whole("questions", "How many questions", False)),
        (
            "let's play trivia", "start a {difficulty} quiz about {category}", "{questions} trivia questions on {category}", "quiz me on {category}", "a trivia game with {questions} {difficulty} questions", "I want to play a {difficulty} quiz", "ask me {questions} questions about {category}", "trivia: {category}, {difficulty}",
            "We are bored, test our knowledge of {category} with {questions} questions",
            "Please begin a round of {difficulty} trivia questions",
        ),
        category=v.mix(v.subject, v.topic), difficulty=v.enum("easy medium hard"), questions=v.count(3, 30),
    ),
    tool(
        "games", "save_high_score scores.save recordScore",
        ("Save a score in a game.", "Records the points of a player on the leaderboard.", "High score entry."),
        (text("game", "Which game"), text("player", "Who played"), whole("points", "Points")),
        (
            "save {points} points for {player} in {game}", "{player} scored {points} in {game}", "record a score of {points} by {player} at {game}", "high score {game}: {player} {points}", "put {player} on the {game} leaderboard with {points} points", "in {game} {player} got {points}, save it", "add the result {points} of {player} to {game}",
            "{player} has just finished {game} with {points} points, keep that result",
            "Please enter {points} for {player} on the score list of {game}",
        ),
        game=v.mix(v.any_of("tetris|chess blitz|pinball|darts|mario kart|scrabble|bowling|minigolf|pac-man|snake"), v.title), player=v.person, points=v.count(10, 90000, 0),
    ),
    tool(
        "games", "get_leaderboard scores.leaderboard topPlayers",
        ("Get the leaderboard of a game.", "Shows the best players.", "High score table."),
        (text("game", "Which game"), whole("top", "How many players", False)),
        (
            "leaderboard of {game}", "who has the most points in {game}?", "top {top} players in {game}", "show the {game} high scores", "who leads {game}", "best {top} scores at {game}", "{game} ranking, first {top}", "high score table for {game}",
            "Am I still among the best at {game}? Show the list",
            "Please display the first {top} places of the ranking for {game}",
        ),
        game=v.mix(v.any_of("tetris|chess blitz|pinball|darts|mario kart|scrabble|bowling|minigolf|pac-man|snake"), v.title), top=v.count(3, 50),
    ),
    tool(
        "games", "invite_to_game games.invite invitePlayer",
        ("Invite a friend to a game.", "Sends a game invitation to a player.", "Starts a multiplayer match."),
        (text("friend", "Whom to invite"), text("game", "Which game"), real("stake", "Coins at stake", False)),
        (
            "invite {friend} to a game of {game}", "challenge {friend} to {game}", "ask {friend} to play {game} with me", "send {friend} a {game} invitation for {stake} coins", "I want to play {game} against {friend}", "start {game} with {friend}, stake {stake}", "{friend} and I want to play {game}, invite", "game invite: {friend}, {game}",
            "I am in the mood for {game}, ask {friend} to play along",
            "Please send word to {friend} that we could play {game}",
        ),
        friend=v.person, game=v.any_of("chess|go|poker|checkers|backgammon|scrabble|ludo|mahjong|bridge|dominoes|hearts|risk|catan|tetris"), stake=v.count(5, 500),
    ),
    tool(
        "events", "search_events events.search findEvents",
        ("Search for public events.", "Finds festivals, exhibitions, markets or shows in a city.", "What is on in town."),
        (text("city", "Where"), pick("kind", "Kind of event", "festival exhibition market theater workshop", False), day("date", "Day", False), flag("free", "Only free events")),
        (
            "what's on in {city} on {date}?", "find a {kind} in {city}", ("free events in {city}", {"free": True}), "{kind} in {city} {date}", "public events {city}", ("is there a free {kind} in {city} on {date}", {"free": True}), "what can we visit in {city} {date}, a {kind} maybe", "events in the town of {city}",
            "We have the day off on {date} and would like to visit a {kind} in {city}",
            ("Please look for things going on in {city} that cost nothing", {"free": True}),
        ),
        city=v.city, kind=v.enum("festival exhibition market theater workshop"), date=v.future_date,
    ),
    tool(
        "events", "buy_event_tickets events.buy_tickets eventTickets",
        ("Buy tickets for an event.", "Orders admission to a show, festival or concert.", "Event ticket purchase."),
        (text("event", "Name of the event"), whole("quantity", "How many tickets"), pick("category", "Ticket category", "standard student senior vip", False)),
        (
            "buy {quantity} tickets for {event}", "get {quantity} {category} tickets to {event}", "{event}: {quantity} tickets please", "I need {quantity} admissions for {event}", "order {quantity} {category} tickets for the event {event}", "we're going to {event}, {quantity} people, buy tickets", "purchase {quantity} {category} passes for {event}",
            "All {quantity} of us want to go to {event}, please get the tickets",
            "Please acquire {quantity} {category} tickets for {event}",
        ),
        event=v.compose("{a} Festival|{b} Fest|the {c} {d}|{d} of {e}", a=v.any_of(v.CITY), b=v.coined, c=v.coined, d="Ball|Fair|Gala|Show|Night|Parade|Expo", e=v.any_of(v.CITY)), quantity=v.count(1, 12, 0.4), category=v.enum("standard student senior vip"),
    ),
)
