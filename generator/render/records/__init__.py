"""What people who write records look up: JSON Schemas, for editors and on the site."""
