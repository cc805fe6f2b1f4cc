from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world.shape import flag, optional, pick, real, text, tool, whole

IMAGE = text("image_path", "The image", True, "path")
PDF = text("pdf_path", "The PDF document", True, "path")
OUT = optional(text("output_path", "Where to write the result", True, "path"))

FAMILIES = (
    tool(
        "images", "resize_image images.resize resizeImage",
        ("Resize an image.", "Scales a picture to a width and height in pixels.", "Makes an image larger or smaller."),
        (IMAGE, whole("width", "New width in pixels"), whole("height", "New height in pixels", False), OUT),
        (
            "resize {image_path} to {width} pixels wide", "scale {image_path} to {width} x {height}", "make {image_path} {width} by {height}", "{image_path}: new width {width}, height {height}, save as {output_path}", "shrink {image_path} to a width of {width}", "I need {image_path} at {width} x {height} pixels", "resize the picture {image_path} to {width} px and write it to {output_path}", "width {width} height {height} for {image_path} please",
        ),
        image_path=v.image_file, width=v.count(32, 4000, 0), height=v.count(32, 4000, 0), output_path=v.image_file,
    ),
    tool(
        "images", "crop_image images.crop cropImage",
        ("Crop an image.", "Cuts a rectangle out of a picture.", "Keeps only part of an image."),
        (IMAGE, whole("left", "Left edge in pixels"), whole("top", "Top edge in pixels"), whole("width", "Width of the part"), whole("height", "Height of the part")),
        (
            "crop {image_path} from left {left}, top {top} to width {width} and height {height}", "cut out {width} by {height} pixels of {image_path} starting at {left}, {top}", "crop the picture {image_path}: left {left} top {top} width {width} height {height}", "keep only a {width} x {height} part of {image_path}, left {left}, top {top}", "take {image_path} and crop it at ({left}, {top}) with width {width}, height {height}",
            "trim {image_path}, top={top}, left={left}, width={width}, height={height}", "in {image_path} I want the area at left {left}, top {top}, {width} wide and {height} high",
        ),
        image_path=v.image_file, left=v.count(0, 500, 0), top=v.count(0, 500, 0), width=v.count(20, 2000, 0), height=v.count(20, 2000, 0),
    ),
    tool(
        "images", "rotate_image images.rotate rotateImage",
        ("Rotate an image.", "Turns a picture by some degrees.", "Corrects the orientation of a photo."),
        (IMAGE, whole("degrees", "Angle in degrees"), pick("direction", "Direction", "clockwise counterclockwise", False)),
        (
            "rotate {image_path} by {degrees} degrees", "turn {image_path} {degrees} degrees {direction}", "{image_path} is sideways, rotate it {degrees} degrees", "rotate the photo {image_path} {direction} by {degrees}", "spin {image_path} {degrees}° {direction}", "please turn the picture {image_path} by {degrees} degrees", "by {degrees} degrees, {direction}, rotate {image_path}",
        ),
        image_path=v.image_file, degrees=v.count(1, 359, 0), direction=v.enum("clockwise counterclockwise"),
    ),
    tool(
        "images", "convert_image images.convert imageFormat",
        ("Convert an image to another format.", "Changes the file type of a picture.", "Saves an image as PNG, JPEG, WEBP and so on."),
        (IMAGE, pick("format", "New format", "png jpeg webp gif tiff"), whole("quality", "Quality from 1 to 100", False)),
        (
            "convert {image_path} to {format}", "save {image_path} as {format} with quality {quality}", "turn the picture {image_path} into a {format}", "{image_path} to {format} please", "change the format of {image_path} to {format}", "I need {image_path} in {format} at quality {quality}", "export {image_path} as {format}", "make a {format} out of {image_path}, quality {quality}",
        ),
        image_path=v.image_file, format=v.enum("png jpeg webp gif tiff"), quality=v.count(10, 100, 0),
    ),
    tool(
        "images", "apply_filter images.filter photoFilter",
        ("Apply a filter to a photo.", "Makes a picture black and white, sepia, blurred or sharper.", "Photo effect with a strength."),
        (IMAGE, pick("filter", "Which filter", "grayscale sepia blur sharpen vintage"), whole("strength", "Strength in percent", False)),
        (
            "apply a {filter} filter to {image_path}", "{filter} {image_path} with {strength} percent strength", ("make {image_path} black and white", {"filter": "grayscale"}), "put the {filter} effect on the photo {image_path}", ("{image_path} is too soft, make it crisper", {"filter": "sharpen"}), "use {filter} at {strength}% on {image_path}", "give {image_path} a {filter} look", "filter {image_path}: {filter}",
        ),
        image_path=v.image_file, filter=v.enum("grayscale sepia blur sharpen vintage"), strength=v.count(5, 100, 0),
    ),
    tool(
        "images", "describe_image vision.describe captionImage",
        ("Describe what is in an image.", "Writes a caption for a picture.", "Tells what a photo shows."),
        (IMAGE, pick("detail", "How detailed", "short long", False)),
        ("what is in the picture {image_path}?", "describe {image_path}", "caption for {image_path}", "a {detail} description of the image {image_path}", "what does {image_path} show", "tell me what you see on {image_path}", "write a {detail} caption for the photo {image_path}", "image description {image_path}"),
        image_path=v.image_file, detail=v.enum("short long"),
    ),
    tool(
        "images", "extract_text_from_image vision.ocr ocrImage",
        ("Extract text from an image.", "Optical character recognition on a scan or photo.", "Reads the letters in a picture."),
        (IMAGE, text("language", "Language of the text", False)),
        ("extract the text from {image_path}", "ocr {image_path}", "what does it say on the scan {image_path}?", "read the {language} text in the picture {image_path}", "run text recognition on {image_path}, language {language}", "get the words off {image_path}", "recognize {language} letters in {image_path}", "scan to text: {image_path}"),
        image_path=v.image_file, language=v.language,
    ),
    tool(
        "images", "generate_image art.generate createImage",
        ("Generate an image from a description.", "Draws a picture of something in a style.", "Text to image."),
        (text("prompt", "What the picture shows"), pick("style", "Style", "photo watercolor cartoon sketch oil", False)),
        ("draw {prompt}", "generate an image of {prompt}", "paint {prompt} as a {style}", "make a {style} picture of {prompt}", "I want to see {prompt} in {style} style", "create an illustration: {prompt}", "picture of {prompt} please, {style}", "can you draw me {prompt}?"),
        prompt=v.compose("a {a} {s} in {p}|{s}s on the moon|a {s} riding a {s}|a {a} castle in {p}|{f} with a {a} {s}|a {a} {s} at sunset", a=v.any_of("tiny|golden|sleepy|robotic|giant|blue|ancient|glass|fluffy"), s=v.any_of("dragon|cat|fox|whale|robot|horse|owl|sailboat|penguin|wizard|astronaut|bear"), p=v.mix(v.any_of(v.CITY), v.any_of("the desert|a forest|deep space|the snow|a teacup|a library")), f=v.any_of(v.FIRST)), style=v.enum("watercolor cartoon sketch"),
    ),
    tool(
        "images", "remove_background images.remove_background cutOut",
        ("Remove the background of a photo.", "Cuts the subject out of a picture.", "Transparent or colored background."),
        (IMAGE, text("color", "Color to fill in instead", False)),
        ("remove the background from {image_path}", "cut out the person in {image_path}", "make the background of {image_path} {color}", "background of {image_path} gone please", "erase what's behind the subject in {image_path} and fill with {color}", "transparent background for {image_path}", "replace the background of {image_path} with {color}", "isolate the object in {image_path}"),
        image_path=v.image_file, color=v.color,
    ),
    tool(
        "audio", "transcribe_audio audio.transcribe speechToText",
        ("Transcribe speech in an audio file.", "Turns a recording into text.", "Speech recognition for a file."),
        (text("audio_path", "The recording", True, "path"), text("language", "Spoken language", False), flag("timestamps", "Whether to add times")),
        ("transcribe {audio_path}", "turn the recording {audio_path} into text", "what is said in {audio_path}?", ("transcribe {audio_path} with timestamps", {"timestamps": True}), "{language} transcript of {audio_path}", "write down the speech in {audio_path}, it's {language}", ("transcript of {audio_path} without times", {"timestamps": False}), "speech to text for {audio_path}"),
        audio_path=v.audio_file, language=v.language,
    ),
    tool(
        "audio", "trim_audio audio.trim cutAudio",
        ("Trim an audio file.", "Keeps a part of a recording between two seconds.", "Cuts sound."),
        (text("audio_path", "The recording", True, "path"), real("start_second", "Where to begin"), real("end_second", "Where to stop")),
        ("trim {audio_path} from second {start_second} to {end_second}", "cut {audio_path} between {start_second} and {end_second} seconds", "keep seconds {start_second} to {end_second} of {audio_path}", "audio {audio_path}: start {start_second}, end {end_second}", "I only want {start_second} s to {end_second} s from {audio_path}", "take {audio_path}, begin at {start_second} and stop at {end_second} seconds", "shorten the recording {audio_path}, start second {start_second}, end second {end_second}"),
        audio_path=v.audio_file, start_second=v.count(0, 60, 0), end_second=v.count(61, 600, 0),
    ),
    tool(
        "audio", "convert_audio audio.convert audioFormat",
        ("Convert an audio file to another format.", "Changes sound to MP3, WAV, OGG or FLAC.", "Audio conversion with a bit rate."),
        (text("audio_path", "The audio file", True, "path"), pick("format", "New format", "mp3 wav ogg flac aac"), whole("bitrate", "Bit rate in kbit/s", False)),
        ("convert {audio_path} to {format}", "make an {format} from {audio_path}", "{audio_path} as {format} at {bitrate} kbit/s", "turn the sound file {audio_path} into {format}", "encode {audio_path} in {format} with bitrate {bitrate}", "I need {audio_path} in {format} format", "change audio {audio_path} to {format}, {bitrate} kbps", "save {audio_path} as {format} audio"),
        audio_path=v.file("m4a wma aiff opus amr"), format=v.enum("mp3 wav ogg flac aac"), bitrate=v.count(64, 320, 0),
    ),
    tool(
        "video", "convert_video video.convert videoFormat",
        ("Convert a video to another format.", "Changes container and resolution of a film file.", "Video transcoding."),
        (text("video_path", "The video file", True, "path"), pick("format", "New format", "mp4 webm mov gif"), pick("resolution", "Resolution", "480p 720p 1080p 4k", False)),
        ("convert {video_path} to {format}", "transcode {video_path} to {format} in {resolution}", "make a {format} out of the clip {video_path}", "video {video_path} as {resolution} {format}", "I need the film {video_path} in {format} format", "re-encode {video_path}, {format}, {resolution}", "turn {video_path} into {format} please", "export the video {video_path} as {format} at {resolution}"),
        video_path=v.file("avi mkv wmv flv mpg"), format=v.enum("mp4 webm mov gif"), resolution=v.enum("480p 720p 1080p 4k"),
    ),
    tool(
        "video", "extract_audio_track video.extract_audio videoToAudio",
        ("Extract the audio track of a video.", "Saves the sound of a film as a file.", "Video to sound."),
        (text("video_path", "The video file", True, "path"), OUT),
        ("extract the audio from {video_path}", "get the sound track of {video_path}", "save the sound of {video_path} to {output_path}", "rip audio out of {video_path}", "I only need the sound from the video {video_path}", "audio track of {video_path} as {output_path}", "strip the picture from {video_path}, keep the sound", "pull the audio from {video_path} into {output_path}"),
        video_path=v.video_file, output_path=v.audio_file,
    ),
    tool(
        "video", "add_subtitles video.subtitles subtitleVideo",
        ("Add subtitles to a video.", "Burns captions from a file or made by speech recognition into a film.", "Captions in a language."),
        (text("video_path", "The video file", True, "path"), text("language", "Language of the subtitles"), optional(text("subtitle_path", "File with subtitles", True, "path"))),
        ("add {language} subtitles to {video_path}", "subtitle {video_path} in {language}", "put the {language} captions from {subtitle_path} on {video_path}", "{video_path} needs {language} subtitles", "use {subtitle_path} as {language} subtitles for {video_path}", "caption the video {video_path}, language {language}", "burn {language} subtitles ({subtitle_path}) into {video_path}"),
        video_path=v.video_file, language=v.language, subtitle_path=v.file("srt vtt ass"),
    ),
    tool(
        "video", "screenshot_video video.frame grabFrame",
        ("Save a frame of a video as an image.", "Takes a still picture at a second.", "Video thumbnail."),
        (text("video_path", "The video file", True, "path"), real("second", "Position in seconds"), OUT),
        ("grab the frame at second {second} of {video_path}", "thumbnail of {video_path} at {second} seconds", "save a still from {video_path} at {second} s to {output_path}", "take a picture out of {video_path}, second {second}", "frame {second} seconds into {video_path} please", "make {output_path} from {video_path} at second {second}", "I want the still image {second} seconds into the clip {video_path}"),
        video_path=v.video_file, second=v.decimal(1, 600, 1), output_path=v.image_file,
    ),
    tool(
        "documents", "merge_pdfs pdf.merge joinPdfs",
        ("Merge two PDF documents.", "Joins PDFs into one file.", "Combines two documents."),
        (text("first_pdf", "First document", True, "path"), text("second_pdf", "Second document", True, "path"), OUT),
        ("merge {first_pdf} and {second_pdf}", "combine {first_pdf} with {second_pdf} into {output_path}", "join the pdfs {first_pdf} and {second_pdf}", "make one pdf out of {first_pdf} and {second_pdf}", "append {second_pdf} to {first_pdf} as {output_path}", "put {first_pdf} and {second_pdf} together in {output_path}", "pdf merge: {first_pdf}, {second_pdf}"),
        first_pdf=v.pdf_file, second_pdf=v.pdf_file, output_path=v.pdf_file,
    ),
    tool(
        "documents", "split_pdf pdf.split extractPages",
        ("Extract pages of a PDF.", "Splits a document by page numbers.", "Saves a page range as a new PDF."),
        (PDF, whole("first_page", "First page"), whole("last_page", "Last page", False), OUT),
        ("extract pages {first_page} to {last_page} from {pdf_path}", "split {pdf_path} at page {first_page}", "pages {first_page} through {last_page} of {pdf_path} into {output_path}", "I only need page {first_page} of {pdf_path}", "take {pdf_path} and save pages {first_page}-{last_page}", "cut page {first_page} out of the pdf {pdf_path}", "from {pdf_path} keep pages {first_page} to {last_page}", "save page {first_page} of {pdf_path} as {output_path}"),
        pdf_path=v.pdf_file, first_page=v.count(1, 40, 0), last_page=v.count(41, 200, 0), output_path=v.pdf_file,
    ),
    tool(
        "documents", "convert_document docs.convert documentFormat",
        ("Convert a document to another format.", "Turns Word, Markdown or HTML files into PDF and others.", "Document conversion."),
        (text("document_path", "The document", True, "path"), pick("format", "New format", "pdf docx html markdown epub")),
        ("convert {document_path} to {format}", "turn the document {document_path} into {format}", "export {document_path} as {format}", "{document_path} as a {format} document", "I need {document_path} in {format}", "make a {format} version of the document {document_path}", "change the document {document_path} to {format} format"),
        document_path=v.file("docx odt rtf tex md txt"), format=v.enum("pdf html epub"),
    ),
    tool(
        "documents", "add_watermark pdf.watermark stampPdf",
        ("Add a watermark to a PDF.", "Stamps words across each page.", "Marks a document as draft, copy or confidential."),
        (PDF, text("text", "Words of the watermark"), whole("opacity", "Opacity in percent", False)),
        ("add the watermark {text} to {pdf_path}", "stamp {pdf_path} with {text}", "watermark {pdf_path} as {text} at {opacity}% opacity", "put {text} across every page of {pdf_path}", "mark the pdf {pdf_path} with \"{text}\"", "{pdf_path}: watermark {text}, opacity {opacity}", "I want '{text}' as a watermark on {pdf_path}", "print {text} over the pages of {pdf_path} with {opacity} percent opacity"),
        pdf_path=v.pdf_file, text=v.mix(v.any_of("DRAFT|CONFIDENTIAL|COPY|Sample|Do not share|internal use only|VOID|Paid|For review"), v.compose("property of {c}|{c}|copy for {c}", c=v.company)), opacity=v.count(5, 95, 0),
    ),
    tool(
        "documents", "protect_pdf pdf.protect encryptPdf",
        ("Protect a PDF with a password.", "Encrypts a document.", "Locks a PDF."),
        (PDF, text("password", "Password to open it"), flag("allow_printing", "Whether printing is allowed")),
        ("protect {pdf_path} with the password {password}", "lock {pdf_path}, password {password}", "encrypt the pdf {pdf_path} using {password}", ("password protect {pdf_path} with {password} and forbid printing", {"allow_printing": False}), "set {password} as password on {pdf_path}", ("{pdf_path} should need the password {password}, printing is fine", {"allow_printing": True}), "use password {password} to secure {pdf_path}"),
        pdf_path=v.pdf_file, password=v.mix(v.code("@^#^#@^|^^^^##@|pw-####"), v.compose("{a}{n}", a=v.coined, n=lambda r: str(r.randint(10, 9999)))),
    ),
    tool(
        "documents", "sign_document esign.request requestSignature",
        ("Request a signature on a document.", "Sends a document to somebody for electronic signing.", "E-signature by email."),
        (text("document_path", "The document", True, "path"), text("signer_email", "Who shall sign", True, "email"), text("deadline", "Last day to sign", False, "date")),
        ("ask {signer_email} to sign {document_path}", "send {document_path} to {signer_email} for signature", "get {document_path} signed by {signer_email} until {deadline}", "signature request: {document_path}, {signer_email}", "{signer_email} has to sign {document_path} by {deadline}", "please collect a signature from {signer_email} on {document_path}", "request signing of {document_path}, signer {signer_email}, deadline {deadline}"),
        document_path=v.file("pdf docx"), signer_email=v.email, deadline=v.future_date,
    ),
    tool(
        "documents", "print_document printer.print printFile",
        ("Print a document.", "Sends a file to the printer with number of copies.", "Paper copy of a document."),
        (text("document_path", "What to print", True, "path"), whole("copies", "How many copies", False), flag("color", "Print in color"), flag("double_sided", "Print on both sides")),
        ("print {document_path}", "print {copies} copies of {document_path}", ("print {document_path} in color", {"color": True}), ("{copies} double-sided copies of {document_path} please", {"double_sided": True}), "send {document_path} to the printer", ("print {document_path} in black and white", {"color": False}), "I need {document_path} on paper, {copies} times", ("print {document_path} on one side only", {"double_sided": False})),
        document_path=v.document_file, copies=v.count(2, 60, 0.4),
    ),
    tool(
        "documents", "create_presentation slides.create newSlides",
        ("Create a presentation.", "Makes slides about a topic.", "Slide deck with a number of slides."),
        (text("topic", "What it is about"), whole("slides", "How many slides", False), pick("style", "Look", "plain dark colorful corporate", False)),
        ("create a presentation about {topic}", "{slides} slides on {topic}", "make a {style} slide deck about {topic} with {slides} slides", "prepare slides about {topic}", "I need a {slides} slide presentation on {topic}", "a {style} presentation on {topic}", "presentation: {topic}, {slides} slides, {style}", "build a deck covering {topic}"),
        topic=v.topic, slides=v.count(3, 40, 0.3), style=v.enum("plain dark colorful corporate"),
    ),
    tool(
        "cloud files", "share_cloud_file drive.share shareFile",
        ("Share a file from the cloud drive.", "Gives a person access to a stored file.", "Cloud sharing with view or edit rights."),
        (text("file", "Which file", True, "path"), text("email", "Whom to share with", True, "email"), pick("role", "Rights", "viewer commenter editor", False)),
        ("share {file} with {email}", "give {email} access to {file} as {role}", "let {email} see {file} on the drive", "share the drive file {file} with {email}, {role} rights", ("allow {email} to edit {file}", {"role": "editor"}), ("{email} may view {file}, share it", {"role": "viewer"}), "make {email} a {role} of {file}", "add {email} to the people who can open {file}"),
        file=v.any_file, email=v.email, role=v.enum("viewer commenter editor"),
    ),
    tool(
        "cloud files", "upload_file drive.upload uploadToCloud",
        ("Upload a file to cloud storage.", "Puts a local file into a folder or bucket in the cloud.", "Cloud upload."),
        (text("local_path", "File to upload", True, "path"), text("folder", "Folder in the cloud", False, "path"), flag("overwrite", "Replace an existing file")),
        ("upload {local_path}", "upload {local_path} to {folder} in the cloud", "put {local_path} in the cloud", ("upload {local_path} to {folder} and replace the old one", {"overwrite": True}), "send {local_path} up to cloud storage, folder {folder}", ("cloud upload of {local_path}, keep what is there", {"overwrite": False}), "back {local_path} up to {folder} on the drive", "store {local_path} online"),
        local_path=v.any_file, folder=v.folder,
    ),
    tool(
        "cloud files", "download_cloud_file drive.download downloadFromCloud",
        ("Download a file from cloud storage.", "Gets a stored file onto this computer.", "Cloud download."),
        (text("file", "File in the cloud", True, "path"), text("destination", "Local folder", False, "path")),
        ("download {file} from the drive", "get {file} from the cloud into {destination}", "fetch my file {file} from cloud storage", "save the cloud file {file} to {destination}", "I need {file} from the drive on this computer", "cloud download: {file} to {destination}", "pull {file} down from the cloud", "bring {file} from online storage to {destination}"),
        file=v.any_file, destination=v.folder,
    ),
    tool(
        "cloud files", "restore_file_version drive.restore restoreVersion",
        ("Restore an earlier version of a cloud file.", "Rolls a file on the drive back to a version number or day.", "File history."),
        (text("file", "Which file", True, "path"), whole("version", "Version number", False), text("date", "Day of the version", False, "date")),
        ("restore version {version} of {file}", "bring back the {date} version of {file}", "roll {file} back to {date}", "I broke {file}, restore version {version}", "file history: {file}, version {version}", "undo changes to {file} since {date}", "get the old {file} from {date} back", "reset {file} on the drive to version {version}"),
        file=v.any_file, version=v.count(1, 60, 0), date=v.on_date,
    ),
    tool(
        "cloud files", "empty_trash drive.empty_trash purgeTrash",
        ("Empty the trash of the cloud drive.", "Deletes trashed files for good, if older than some days.", "Purges deleted files."),
        (whole("older_than_days", "Only files trashed longer ago than this", False),),
        ("empty the trash", "purge trashed files older than {older_than_days} days", "clear the recycle bin", "empty the drive trash, only things older than {older_than_days} days", "delete for good what is in the trash", "free space by emptying the bin", "throw away trash from more than {older_than_days} days ago", "purge the bin please"),
        older_than_days=v.count(2, 365, 0.1),
    ),
    tool(
        "cloud files", "get_storage_usage drive.quota storageLeft",
        ("Get the used storage space.", "Shows how full the cloud drive or disk is.", "Storage quota."),
        (text("drive", "Which drive or account", False), pick("unit", "Unit", "mb gb tb", False)),
        ("how much storage do I have left?", "is {drive} full", "storage used on {drive} in {unit}", "show my storage quota", "free space on {drive}?", "how many {unit} are used in {drive}", "check the space left on {drive}", "storage usage please, in {unit}"),
        drive=v.any_of("google drive|dropbox|onedrive|icloud|the backup disk|the team drive|the photo account|box|nextcloud|my phone"), unit=v.enum("mb gb tb"),
    ),
)
