// Whiteboard
