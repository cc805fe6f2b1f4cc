from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world.shape import flag, pick, text, tool, whole

FAMILIES = (
    tool(
        "music", "play_music music.play playTrack",
        ("Play music.", "Plays a song, optionally by an artist, on the speaker.", "Start playback of a track."),
        (text("song", "Title of the song"), text("artist", "Who performs it", False), text("service", "Streaming service", False)),
        (
            "play {song} by {artist}", "play {song}", "put on {song} by {artist}", "I want to hear {song}", "play the song {song} on {service}", "can you play the {artist} version of {song}", "start {song} from {artist} on {service}",
            "let's listen to {song} by {artist}", "queue nothing, just play {song}", "could we have {song} please, the one by {artist}", "use {service} to play {song}",
            "I would love to listen to {song} by {artist} at the moment",
            "Please put {song} on, and use {service} for it",
        ),
        song=v.song, artist=v.usually(v.artist, v.artist), service=v.any_of("spotify|Apple Music|deezer|Tidal|YouTube Music|Pandora|soundcloud"),
    ),
    tool(
        "music", "play_genre radio.play_genre playStation",
        ("Play a radio station of a music genre.", "Starts a mix of some style or mood.", "Streams music of a genre."),
        (text("genre", "Music genre"), pick("mood", "Mood of the mix", "calm happy sad energetic focus", False)),
        (
            "play some {genre}", "put on a {mood} {genre} mix", "I'm in the mood for {genre}", "{genre} radio please", "play {mood} {genre} music", "start a {genre} station", "something {mood}, maybe {genre}", "can we have {genre} in the background?",
            "We have guests tonight, so put on some {mood} {genre} for the background",
            "Let a radio station with {genre} run for a while",
        ),
        genre=v.genre, mood=v.enum("calm happy sad energetic focus"),
    ),
    tool(
        "music", "create_playlist playlists.create newPlaylist",
        ("Create a playlist.", "Makes an empty playlist with a name.", "Starts a new list of songs."),
        (text("name", "Name of the playlist"), flag("public", "Whether others can see it"), text("description", "About the playlist", False)),
        (
            "create a playlist called {name}", ("make a public playlist named {name}", {"public": True}), "new playlist {name}", ("start a private playlist {name}", {"public": False}), "I want a new list of songs named {name}, described as {description}",
            ("make me a playlist {name} that only I can see", {"public": False}), "set up a playlist titled \"{name}\"", "create the playlist {name} with the description {description}",
            "I want to collect songs under the name {name}, so make a new playlist",
            "Please open an empty playlist titled {name} with the description {description}",
        ),
        name=v.playlist, description=v.compose("songs for {a}|what {f} likes|{g} for {a}|best of {y}", a="cooking|long drives|rainy days|running|falling asleep|the party", f=v.first_name, g=v.genre, y=lambda r: str(r.randint(1960, 2025))),
    ),
    tool(
        "music", "add_to_playlist playlists.add_track addSongToPlaylist",
        ("Add a song to a playlist.", "Puts a track into one of the user's playlists.", "Appends music to an existing list."),
        (text("song", "Song to add"), text("playlist", "Which playlist"), text("artist", "Artist of the song", False)),
        (
            "add {song} to my {playlist} playlist", "add {song} by {artist} to {playlist}", "put {song} on {playlist}", "I want {song} in the playlist {playlist}", "include {song} by {artist} in my playlist called {playlist}",
            "{playlist} needs {song}, add it", "can you add the track {song} to {playlist}?", "to {playlist} add {artist} - {song}",
            "This track {song} fits perfectly on {playlist}, so add it there",
            "Would you put {song} by {artist} at the end of my playlist {playlist}?",
        ),
        song=v.song, playlist=v.playlist, artist=v.artist,
    ),
    tool(
        "music", "remove_from_playlist playlists.remove_track removeSong",
        ("Remove a song from a playlist.", "Takes a track off a playlist.", "Deletes music from a list."),
        (text("song", "Song to remove"), text("playlist", "Which playlist")),
        (
            "remove {song} from {playlist}", "take {song} off my {playlist} playlist", "delete the song {song} from the playlist {playlist}", "I'm tired of {song}, drop it from {playlist}", "{song} shouldn't be on {playlist}", "from {playlist} remove {song}",
            "kick {song} out of the {playlist} list", "please get rid of {song} in {playlist}",
            "I have heard {song} too often lately, take it off the playlist {playlist}",
            "Please delete {song} from the list of songs called {playlist}",
        ),
        song=v.song, playlist=v.playlist,
    ),
    tool(
        "music", "set_volume audio.volume setSpeakerVolume",
        ("Set the volume.", "Changes how loud playback is, from 0 to 100.", "Adjusts the loudness of a speaker."),
        (whole("level", "Volume from 0 to 100"), text("speaker", "Which speaker", False)),
        (
            "set the volume to {level}", "volume {level}", "turn the {speaker} volume to {level}", "make the {speaker} play at {level} percent volume", "volume at {level}% please", "can you put the sound on {level}", "change the loudness of the {speaker} to {level}",
            "{level} percent volume",
            "I can hardly hear the {speaker}, raise it to {level}",
            "It is far too loud in here, bring the volume down to {level}",
        ),
        level=v.count(0, 100), speaker=v.compose("{r} speaker|{r} soundbar|headphones|tv", r=v.room),
    ),
    tool(
        "music", "control_playback player.control mediaControl",
        ("Control music playback.", "Pause, resume, skip or go back.", "Sends a command to the media player."),
        (pick("action", "Playback command", "pause resume next previous stop shuffle repeat"),),
        (
            "{action} the music", ("pause", {"action": "pause"}), ("skip this song", {"action": "next"}), ("next track", {"action": "next"}), ("go back to the last song", {"action": "previous"}), ("keep playing", {"action": "resume"}),
            ("stop the music", {"action": "stop"}), ("play that one again", {"action": "repeat"}), ("shuffle my songs", {"action": "shuffle"}), "could you {action} playback?", ("unpause it", {"action": "resume"}),
            "I have to take a call, so {action} the player for me",
            ("This one is boring, move on to the following track", {"action": "next"}),
        ),
        action=v.enum("pause resume stop shuffle"),
    ),
    tool(
        "music", "identify_song music.recognize whatSongIsThis",
        ("Identify a song from its lyrics.", "Finds the title when you know some words.", "Recognizes a track by a line of text."),
        (text("lyrics", "A line of the song"),),
        (
            "which song goes {lyrics}", "what's the song with the lyrics {lyrics}", "find the track that says \"{lyrics}\"", "who sings \"{lyrics}\"?", "identify this song: {lyrics}", "name the song, the words are {lyrics}", "what track has the line '{lyrics}'",
            "recognize the song from: {lyrics}",
            "There is a tune in my head that goes {lyrics}, which one is it?",
            "Please tell me the title of the song in which they sing \"{lyrics}\"",
        ),
        lyrics=v.compose("{v} me {w} and {v} me {z}|I {v} the {n} {z}|{n} in the {n}, oh {n}|we are {a} like the {n}|{w}, {w}, {n} of mine|never {v} a {a} {n}", v="hold|call|carry|leave|love|follow|forget", w="baby|tonight|again|darling|slowly", z="down|home|away|tonight|forever", n=v.any_of(v.noun.lower()), a=v.any_of(v.adjective.lower())),
    ),
    tool(
        "music", "get_artist_info music.artist_info artistDetails",
        ("Get information about a music artist.", "Biography, albums or tour dates of a band or singer.", "Looks up a musician."),
        (text("artist", "Name of the artist or band"), pick("detail", "What to get", "biography albums tours members", False)),
        (
            "tell me about the band {artist}", "what {detail} does {artist} have", "show {artist} {detail}", ("who are the members of the band {artist}?", {"detail": "members"}), "list the {detail} of {artist}", "info on the singer {artist}", "get the {detail} of the musician {artist}",
            "look up artist {artist}", "artist info: {artist}, {detail}",
            "I am curious about the musician {artist}, show me some {detail}",
            "Please look up what is known about the band {artist}",
        ),
        artist=v.artist, detail=v.enum("biography albums tours members"),
    ),
    tool(
        "music", "find_concerts concerts.search liveShows",
        ("Find concerts.", "Searches live shows by artist or city.", "Looks for upcoming gigs."),
        (text("city", "Where"), text("artist", "Who plays", False), text("genre", "Kind of music", False)),
        (
            "concerts in {city}", "is {artist} playing in {city}?", "find {genre} concerts in {city}", "live shows of {artist} near {city}", "any {genre} gigs in {city}", "when does {artist} come to {city}", "what concerts are on in {city}, preferably {genre}?",
            "search gigs: {artist}, {city}",
            "I will be spending a weekend in {city}, is there any live music by {artist}?",
            "Look for gigs in {city} with some {genre}",
        ),
        city=v.city, artist=v.artist, genre=v.genre,
    ),
)
