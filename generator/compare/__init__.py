"""Two states of the site become what differs between them. Pure: values in, values out."""
