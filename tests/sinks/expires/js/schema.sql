CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE face_templates (id INT PRIMARY KEY, user_id INT REFERENCES users(id) ON DELETE CASCADE, descriptor BLOB);
CREATE TABLE face_photos (id INT PRIMARY KEY, user_id INT REFERENCES users(id), descriptor BLOB);
